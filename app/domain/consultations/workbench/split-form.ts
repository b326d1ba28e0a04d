import { z } from "zod";

/** A contribution as somebody saw it in the list of suggested splits: `12:1`. */
const seen = z
  .string()
  .regex(/^[1-9]\d{0,8}:\d{1,9}$/, "field-not-understood")
  .transform((text) => {
    const [position = 0, revision = 0] = text.split(":").map(Number);
    return { position, revision };
  });

export const splitsForm = z.object({
  split: z.array(seen, "choose-some").min(1, "choose-some").max(50, "too-many-chosen"),
});
export type SplitsInput = z.output<typeof splitsForm>;
