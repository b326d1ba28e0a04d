import { z } from "zod";
import { categoryCode } from "../needs/need-category.ts";
import { needStates } from "../needs/need-states.ts";

const blank = (value: unknown) => (value === "" ? undefined : value);

/** What a coordinator narrows the list of needs by; what is not understood is left out. */
export const needChoice = z.object({
  category: z.preprocess(blank, categoryCode.optional()).catch(undefined),
  territory: z.preprocess(blank, z.string().max(60).optional()).catch(undefined),
  state: z.preprocess(blank, z.enum(needStates).optional()).catch(undefined),
  q: z.string().trim().max(60).default("").catch(""),
});
export type NeedChoice = z.output<typeof needChoice>;
