import { z } from "zod";

/** What becomes of a letter: taken out of its group, or another one that is nearly the same is joined to it or kept apart. */
export const letterForm = z.object({
  act: z.enum(["join", "apart", "out"], "choose-one"),
  other: z.coerce.number("field-not-understood").int().positive().optional(),
});
