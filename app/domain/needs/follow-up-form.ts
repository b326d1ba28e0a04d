import { z } from "zod";

/** Number and query code as typed; what they mean is read in `query-code.ts`. */
export const followUpForm = z.object({
  number: z.string({ error: "field-needed" }).trim().min(1, "field-needed").max(40, "field-too-long"),
  code: z.string({ error: "field-needed" }).trim().min(1, "field-needed").max(40, "field-too-long"),
});
