import { z } from "zod";
import { isCivilDate } from "../calendar/civil-date.ts";
import { optionalText, plainLine, plainText } from "../text/plain-text.ts";
import {
  consultationKinds,
  contributionChannels,
  contributorKinds,
  proofsAsked,
  shownBeforeClose,
} from "./consultation-terms.ts";
import { isSubjectRef } from "./subject-ref.ts";

const day = z
  .string()
  .trim()
  .default("")
  .refine((text) => text === "" || isCivilDate(text), "day-not-understood")
  .transform((text) => text || null);
const written = (most: number) => optionalText(most).transform((text) => text ?? "");
const mostSubjects = 200;

/** A consultation as the office writes it. Only its title is needed to begin with: the checklist says what else is. */
export const consultationForm = z.object({
  title: plainLine(80),
  kind: z.enum(consultationKinds, "choose-one"),
  ...{ words: written(8000), contact: written(300), ways: written(500) },
  ...{ opensOn: day, closesOn: day, resultOn: day },
  shorterReason: optionalText(500).transform((text) => text ?? null),
  channels: z.array(z.enum(contributionChannels, "choose-one")).default([]),
  participants: z.array(z.enum(contributorKinds, "choose-one")).default([]),
  proof: z.enum(proofsAsked, "choose-one"),
  shownBeforeClose: z.enum(shownBeforeClose, "choose-one").default("nothing"),
  subjects: z
    .array(z.string().refine(isSubjectRef, "choose-one"))
    .max(mostSubjects, "too-many-chosen")
    .default([]),
  submissionKey: z.string().max(64).optional(),
  revision: z.coerce.number("field-not-understood").int().positive().optional(),
});
export type ConsultationInput = z.output<typeof consultationForm>;

const revision = z.coerce.number("field-not-understood").int().positive();
/** A move: its reason is shown in public where the table asks for one. */
export const moveForm = z.object({ revision });
export const reasonedMoveForm = z.object({ revision, reason: plainText(1000) });
export const answerForm = z.object({ revision, statement: plainText(8000) });
export const extensionForm = reasonedMoveForm.extend({
  closesOn: z.string("field-needed").trim().refine(isCivilDate, "day-not-understood"),
});
export const materialForm = z.object({ title: plainLine(80) });
