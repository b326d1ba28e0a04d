import { z } from "zod";
import { optionalText, plainLine } from "../../text/plain-text.ts";
import { isSubjectRef } from "../subject-ref.ts";
import { questionKinds } from "./questionnaire.ts";

const ticked = z
  .string()
  .optional()
  .transform((text) => text !== undefined);
const line = (most: number) => optionalText(most).transform((text) => text ?? "");
/** One to a line, Chinese and after a bar English: `公园 | Park`. */
const listed = optionalText(6000).transform((text) => text ?? "");
const number = z
  .string()
  .trim()
  .default("")
  .transform((text) => text.normalize("NFKC"))
  .refine((text) => text === "" || /^-?\d{1,9}(\.\d{1,6})?$/.test(text), "answer-no-number")
  .transform((text) => (text === "" ? null : Number(text)));
const conditions = z.array(z.string().regex(/^q\d+=[a-z0-9]+$/, "choose-one")).default([]);
const revision = z.coerce.number("field-not-understood").int().nonnegative();

/** A question as the office writes it: fields that its kind does not have stay empty. */
export const questionForm = z.object({
  kind: z.enum(questionKinds, "choose-one"),
  section: z.string().max(10),
  ...{ asks: plainLine(300), asksEn: line(600), required: ticked, shownIf: conditions },
  ...{ options: listed, rows: listed, other: ticked },
  ...{ least: number, most: number, places: number, levels: number, signs: number, whole: ticked },
  ...{ low: line(60), lowEn: line(120), high: line(60), highEn: line(120) },
  ...{ unit: line(30), unitEn: line(60) },
  layer: z
    .string()
    .max(170)
    .default("")
    .refine((text) => text === "" || isSubjectRef(text), "choose-one"),
  revision,
});
export type QuestionInput = z.output<typeof questionForm>;

export const sectionForm = z.object({ title: line(120), titleEn: line(240), shownIf: conditions, revision });

/** What is pressed on the page of a questionnaire. */
export const arrangeForm = z.object({
  act: z.enum(["up", "down", "remove", "copy", "lead"], "choose-one"),
  id: z.string().max(10).default(""),
  from: z.string().max(20).default(""),
  ...{ lead: line(3000), leadEn: line(6000) },
  sure: z.string().optional(),
  revision,
});
