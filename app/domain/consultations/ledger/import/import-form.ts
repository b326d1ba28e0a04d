import { z } from "zod";
import { plainText } from "../../../text/plain-text.ts";

/** What is to become of a table whose rows were checked. */
export const takeForm = z.object({
  withStanding: z
    .string()
    .optional()
    .transform((text) => text !== undefined),
});
export const undoForm = z.object({ reason: plainText(500) });
