import { z } from "zod";
import { langs } from "../text/language.ts";

/** A reader's choices of how pages look, and the path to go back to. */
export const preferencesForm = z.object({
  lang: z.enum(langs).optional(),
  elder: z.enum(["on", "off"]).optional(),
  contrast: z.enum(["high", "normal"]).optional(),
  to: z.string().optional(),
});
