import { z } from "zod";
import { ruleValidity } from "./rule-validity.ts";

/** A duty that has no clock of its own: a step that must not be missing, or one that comes round every so many years. */
export const dutyRule = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  matter: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  duty: z.object({ zh: z.string().min(1), en: z.string().min(1) }),
  everyYears: z.number().int().positive().optional(),
  ...ruleValidity,
});
