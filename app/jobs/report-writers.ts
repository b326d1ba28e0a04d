import type { ExportKind } from "#app/domain/consultations/reports/export-terms.ts";
import type { ReportWriter } from "#app/domain/consultations/reports/report-source.ts";
import { writeCsv } from "#app/formats/reports/csv-export.server.ts";
import { writeDocx } from "#app/formats/reports/docx-export.server.ts";
import { writeJson } from "#app/formats/reports/json-export.ts";
import { writeXlsx } from "#app/formats/reports/xlsx-export.server.ts";
import { writeZip } from "#app/formats/reports/zip-export.server.ts";

/** Each kind of copy and the file that writes it. */
export const reportWriters: Record<ExportKind, ReportWriter> = {
  docx: writeDocx,
  csv: writeCsv,
  json: writeJson,
  xlsx: writeXlsx,
  zip: writeZip,
};
