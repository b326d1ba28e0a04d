import { z } from "zod";
import { optionalText } from "../../text/plain-text.ts";
import { reachActs, reachDimensions } from "./participation-rules.ts";

/** Something that is done about a part of the public that was not reached; putting the close off has a form of its own. */
export const reachActForm = z.object({
  dimension: z.enum(reachDimensions, "choose-one"),
  part: z.string("choose-one").min(1, "choose-one").max(80, "choose-one"),
  act: z.enum(reachActs, "choose-one").exclude(["extend"], "choose-one"),
  words: optionalText(500).transform((text) => text ?? ""),
  submissionKey: z.string().regex(/^[0-9a-z]{10,40}$/),
});
export type ReachActInput = z.output<typeof reachActForm>;
