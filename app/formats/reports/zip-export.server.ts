import { exportedSchema } from "#app/domain/consultations/reports/exported-json.ts";
import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { type ZipEntry, zipOf } from "../zip.server.ts";
import { csvEntries } from "./csv-export.server.ts";
import { writeDocx } from "./docx-export.server.ts";
import { jsonText } from "./json-export.ts";
import { writeXlsx } from "./xlsx-export.server.ts";

/** Everything in one: report, workbook, tables, data with its schema, and with names the scans and attachments. */
export const writeZip = (source: ReportSource): AsyncGenerator<Uint8Array> => zipOf(entries(source));

async function* entries(source: ReportSource): AsyncGenerator<ZipEntry> {
  yield { name: "report.docx", parts: writeDocx(source), stored: true };
  yield { name: "tables.xlsx", parts: writeXlsx(source), stored: true };
  yield* csvEntries(source, "csv/");
  yield { name: "consultation.json", parts: jsonText(source) };
  yield { name: "consultation.schema.json", parts: once(`${JSON.stringify(exportedSchema, null, 2)}\n`) };
  for await (const { name, parts } of source.files()) yield { name, parts, stored: true };
}

async function* once(text: string) {
  yield text;
}
