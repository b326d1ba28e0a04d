import { z } from "zod";
import { optionalText } from "../text/plain-text.ts";

/** Five levels, as forms offer them: 5 very satisfied … 1 very dissatisfied. */
export const satisfactions = ["5", "4", "3", "2", "1"] as const;

/** A verdict as typed. */
export const verdictForm = z.object({
  solved: z.enum(["yes", "no"], "solved-needed"),
  satisfaction: z.enum(satisfactions, "satisfaction-needed").transform(Number),
  words: optionalText(2000),
});
