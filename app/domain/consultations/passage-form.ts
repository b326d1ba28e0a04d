import { z } from "zod";
import { opinionAdoptions } from "../notices/opinion-terms.ts";
import { optionalText, plainText } from "../text/plain-text.ts";
import { isSubjectRef } from "./subject-ref.ts";

const revision = z.coerce.number("field-not-understood").int().positive();
const place = z.coerce.number("field-not-understood").int().nonnegative();

/** Parts a passage at a place, or before words that stand in it; joins one to the passage before; or agrees to how it is split. */
export const cutForm = z
  .object({
    revision,
    split: place.optional(),
    within: place.optional(),
    before: optionalText(200),
    merge: place.optional(),
    agree: z.string().optional(),
  })
  .transform(({ split, merge, agree, within, before, ...rest }) => ({
    ...rest,
    ask:
      split !== undefined
        ? ({ act: "split", at: split } as const)
        : merge !== undefined
          ? ({ act: "merge", at: merge } as const)
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
    .max(170)
    .default("")
    .refine((text) => text === "" || isSubjectRef(text), "choose-one"),
  unit: z.string("choose-one").min(1, "choose-one").max(60),
};

/** Only what a passage is about and who studies it. */
export const passageUnitForm = z.object(about);
/** What is made of it, and why. */
export const passageForm = z.object({
  ...about,
  adoption: z.enum(opinionAdoptions, "choose-one"),
  reason: plainText(2000),
  followUp: optionalText(300).transform((text) => text ?? null),
});
export type PassageUnitInput = z.output<typeof passageUnitForm>;
export type PassageInput = z.output<typeof passageForm>;
