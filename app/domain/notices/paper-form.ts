import { z } from "zod";
import { optionalText } from "../text/plain-text.ts";
import { civilDay } from "./notice-form.ts";

const revision = z.coerce.number("field-not-understood").int().positive();

/** 意见采纳情况及理由: as words, or in the document that is sent with them. */
export const statementForm = z
  .object({ revision, statement: optionalText(20_000) })
  .transform((form) => ({ ...form, paper: "statement" as const }));
/** 听证纪要, with the day on which the hearing was held. */
export const minutesForm = z
  .object({ revision, hearingOn: civilDay, minutes: optionalText(20_000) })
  .transform((form) => ({ ...form, paper: "minutes" as const }));

export const paperForms = { statement: statementForm, minutes: minutesForm };
export type Paper = keyof typeof paperForms;
export const isPaper = (text: string | undefined): text is Paper =>
  text === "statement" || text === "minutes";
export type PaperInput = z.output<typeof statementForm> | z.output<typeof minutesForm>;
