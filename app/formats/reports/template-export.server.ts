import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { passageValues, templateData } from "#app/domain/consultations/reports/templates/template-data.ts";
import { filledText, takenApart } from "../docx-template.server.ts";
import { type ZipEntry, zipOf } from "../zip.server.ts";

/** The report in the office's own form; its passages are written while they are read. */
export const writeByTemplate =
  (template: Uint8Array) =>
  (source: ReportSource): AsyncGenerator<Uint8Array> =>
    zipOf(parts(template, source));

async function* parts(template: Uint8Array, source: ReportSource): AsyncGenerator<ZipEntry> {
  const data = templateData(source);
  const apart = takenApart(template, data);
  if (!apart) throw new Error("passages stand in more than one place of the template");
  yield { name: "word/document.xml", parts: filledText(template, data, passages(source)) };
  for (const [name, bytes] of apart.parts) yield { name, parts: once(bytes) };
}

async function* passages(source: ReportSource) {
  const valuesOf = passageValues(source.t);
  for await (const rows of source.contributions()) yield rows.flatMap(valuesOf);
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
