import { z } from "zod";
import { opinionAdoptions } from "../notices/opinion-terms.ts";
import { optionalText, plainText } from "../text/plain-text.ts";
import { isSubjectRef } from "./subject-ref.ts";

const revision = z.coerce.number("field-not-understood").int().positive();
const place = z.coerce.number("field-not-understood").int().nonnegative();

/** Where a passage begins, and where it is to begin: `12:20`. */
const move = z
  .string()
  .regex(/^\d{1,7}:\d{1,7}$/, "field-not-understood")
  .transform((text) => {
    const [from = 0, to = 0] = text.split(":").map(Number);
    return { from, to };
  });

/**
 * Parts a passage at a place, or before words that stand in it; joins one to the passage before; moves where one begins; or
 * agrees to how it is split.
 */
export const cutForm = z
  .object({
    revision,
    split: place.optional(),
    within: place.optional(),
    before: optionalText(200),
    merge: place.optional(),
    move: move.optional(),
    agree: z.string().optional(),
  })
  .transform(({ split, merge, move, agree, within, before, ...rest }) => ({
    ...rest,
    ask:
      split !== undefined
        ? ({ act: "split", at: split } as const)
        : merge !== undefined
          ? ({ act: "merge", at: merge } as const)
          : move !== undefined
            ? ({ act: "move", ...move } as const)
            : agree !== undefined
              ? ({ act: "agree" } as const)
              : ({ act: "before", within: within ?? 0, words: before ?? "" } as const),
  }));
export type CutInput = z.output<typeof cutForm>;

const about = {
  revision,
  topic: optionalText(60).transform((text) => text ?? null),
  subject: z
    .string()
    .max(250)
    .default("")
    .refine((text) => text === "" || isSubjectRef(text), "choose-one"),
};
const unit = z.string("choose-one").min(1, "choose-one").max(60);
const followUp = optionalText(300).transform((text) => text ?? null);

/** Only what a passage is about and who studies it. */
export const passageUnitForm = z.object({ ...about, unit });
/** What is made of it, and why. */
export const passageForm = z.object({
  ...{ ...about, unit, followUp },
  adoption: z.enum(opinionAdoptions, "choose-one"),
  reason: plainText(2000),
});
/** As far as it is thought out. */
export const passageDraftForm = z.object({
  ...{ ...about, followUp },
  unit: z
    .string()
    .max(60)
    .default("")
    .transform((text) => text || undefined),
  adoption: z
    .enum([...opinionAdoptions, ""], "choose-one")
    .default("")
    .transform((text) => text || null),
  reason: optionalText(2000).transform((text) => text ?? null),
});
/** Why it is another unit's, and whose. */
export const passageReturnForm = z.object({ revision, why: plainText(500), proposed: unit });
export const passageRevisionForm = z.object({ revision });
export type PassageUnitInput = z.output<typeof passageUnitForm>;
export type PassageInput = z.output<typeof passageForm>;
export type PassageDraftInput = z.output<typeof passageDraftForm>;
export type PassageReturnInput = z.output<typeof passageReturnForm>;
