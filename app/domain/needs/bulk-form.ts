import { z } from "zod";

/** Needs ticked in a list, by id. */
export const bulkForm = z.object({
  need: z.array(z.string().min(1), "nothing-chosen").min(1, "nothing-chosen").max(100, "nothing-chosen"),
});
