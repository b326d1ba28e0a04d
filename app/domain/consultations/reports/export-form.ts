import { z } from "zod";
import { exportKinds, exportPurposes } from "./export-terms.ts";

const submissionKey = z.string().regex(/^[0-9a-z-]{10,40}$/);
const kind = z.enum(exportKinds, "choose-one");
/** The office's own form, for the report alone. */
const template = z
  .string()
  .max(60)
  .default("")
  .transform((id) => (id === "" ? null : id));

/** A copy with masked names. */
export const maskedExportForm = z.object({ kind, template, submissionKey });

/** A copy with names: what for, from the list and in a few words. */
export const namedExportForm = z.object({
  kind,
  template,
  purpose: z.enum(exportPurposes, { error: "field-needed" }),
  words: z
    .string({ error: "field-needed" })
    .trim()
    .min(1, "field-needed")
    .min(4, "purpose-too-short")
    .max(200, "field-too-long"),
  submissionKey,
});
export type ExportInput =
  | ({ names: "masked" } & z.output<typeof maskedExportForm>)
  | ({ names: "full" } & z.output<typeof namedExportForm>);
