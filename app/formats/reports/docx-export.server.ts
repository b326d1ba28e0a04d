import { exportTables } from "#app/domain/consultations/reports/export-tables.ts";
import type { ReportSource } from "#app/domain/consultations/reports/report-source.ts";
import { paragraph, section, sectionEnd, tableEnd, tableHead, tableRow } from "../docx/body.ts";
import { word } from "../docx/names.ts";
import { documentParts } from "../docx/parts.ts";
import { xmlHead } from "../xml-text.ts";
import { type ZipEntry, zipOf } from "../zip.server.ts";
import { numbers, reportBody } from "./report-body.ts";

/** The report as an official document (GB/T 9704); its annex of all passages is written while it is read. */
export const writeDocx = (source: ReportSource): AsyncGenerator<Uint8Array> => zipOf(parts(source));

async function* parts(source: ReportSource): AsyncGenerator<ZipEntry> {
  const { t, lang, head, office } = source;
  yield { name: "word/document.xml", parts: documentXml(source) };
  const title = t("reports.body.title", { title: head.title });
  for (const [name, text] of Object.entries(documentParts(lang, title, office)))
    yield { name, parts: once(text) };
}

async function* documentXml(source: ReportSource): AsyncGenerator<string> {
  const { t, questions } = source;
  const last = questions.length > 0 ? "upright" : "lying";
  yield `${xmlHead}<w:document ${word}><w:body>${reportBody(source)}${sectionEnd("upright")}`;
  yield* resultsAnnex(source);
  if (questions.length > 0) {
    yield sectionEnd("lying") + annexHead(source, 2, t("reports.annex.questions"));
    for (const { asks, answered, lines } of questions)
      yield paragraph("Heading3", asks) +
        paragraph("BodyText", t("reports.body.answered", { many: answered })) +
        (lines.length > 0 ? numbers(t, asks, lines) : "");
  }
  yield `${section(last)}</w:body></w:document>`;
}

/** Widths of the nine columns of the table of results (and how many signed) across a page that lies down. */
const widths = [780, 950, 640, 3100, 860, 1400, 860, 2265, 950, 950];

/** 公众意见采纳情况表. */
async function* resultsAnnex(source: ReportSource): AsyncGenerator<string> {
  const { t } = source;
  const title = t("reports.annex.results");
  const table = exportTables(t).find(({ name }) => name === "results");
  if (!table) return;
  const columns = table.columns.map((column, at) => ({ title: column.title, width: widths[at] ?? 0 }));
  yield annexHead(source, 1, title) + tableHead(columns, title);
  for await (const rows of source.contributions())
    yield rows
      .flatMap((row) => table.rowsOf(row))
      .map((cells) =>
        tableRow(
          columns,
          cells.map((cell) => String(cell ?? "")),
          "SmallCell",
        ),
      )
      .join("");
  // A cell or a section must not end in a table: a paragraph follows it.
  yield `${tableEnd}${paragraph("Cell", "")}`;
}

const annexHead = ({ t }: ReportSource, place: number, title: string) =>
  paragraph("AnnexMark", t("reports.annex.named", { place })) + paragraph("Title", title);

async function* once(text: string) {
  yield text;
}
