import { z } from "zod";
import { taskStates } from "./task-states.ts";
import { taskThemes } from "./task-terms.ts";

const blank = (value: unknown) => (value === "" ? undefined : value);

/** What a reader narrows the task pool by; what is not understood is left out. */
export const taskFilter = z.object({
  theme: z.preprocess(blank, z.enum(taskThemes).optional()).catch(undefined),
  state: z.preprocess(blank, z.enum(taskStates).optional()).catch(undefined),
  unit: z.preprocess(blank, z.string().max(60).optional()).catch(undefined),
  clause: z.preprocess(blank, z.string().max(120).optional()).catch(undefined),
});
export type TaskFilter = z.output<typeof taskFilter>;
