import { strToU8, zipSync } from "fflate";
import type { TemplateColumn } from "#app/domain/consultations/ledger/import/template.ts";
import { workbookParts } from "./xlsx-parts.ts";
import { columnName, sheetXml } from "./xlsx-sheet.ts";
import { xmlText } from "./xml-text.ts";

type Names = {
  entries: string;
  notes: string;
  title: string;
  author: string;
  heads: [string, string, string, string];
  yes: string;
  no: string;
};

/** Rows below the heads in which a list of words is offered. */
const listedRows = 20_000;
/** Signs that Excel takes for the words of one list. */
const mostListed = 255;

/** A workbook to fill in: heads with lists of the words that are allowed, and beside it a sheet that says what goes where. */
export async function entryTemplate(columns: readonly TemplateColumn[], names: Names): Promise<Uint8Array> {
  const entries = await sheetOf(
    columns.map(({ head, column }) => ({ title: head, width: column === "words" ? 60 : 16 })),
    [],
  );
  const notes = await sheetOf(
    names.heads.map((title, at) => ({ title, width: [18, 10, 60, 60][at] ?? 20 })),
    columns.map(({ head, needed, note, allowed }) => [
      ...[head, needed ? names.yes : names.no, note, allowed.join(", ")],
    ]),
  );
  const sheets = [
    { title: names.entries, lastCell: `$${columnName(columns.length - 1)}$1` },
    { title: names.notes, lastCell: `$D$${columns.length + 1}` },
  ];
  const parts = {
    ...workbookParts(sheets, names.title, names.author),
    "xl/worksheets/sheet1.xml": entries.replace("<pageMargins", `${lists(columns)}<pageMargins`),
    "xl/worksheets/sheet2.xml": notes,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function sheetOf(columns: { title: string; width: number }[], rows: string[][]): Promise<string> {
  async function* given() {
    yield rows;
  }
  let xml = "";
  for await (const piece of sheetXml(columns, given())) xml += piece;
  return xml;
}

/** Words to choose from in each cell; more than Excel takes stand in the notes alone. */
function lists(columns: readonly TemplateColumn[]): string {
  const listed = columns.flatMap(({ allowed }, at) => {
    const words = allowed.join(",");
    if (words === "" || words.length > mostListed || allowed.some((word) => word.includes(","))) return [];
    const range = `${columnName(at)}2:${columnName(at)}${listedRows}`;
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>${xmlText(`"${words}"`)}</formula1></dataValidation>`,
    ];
  });
  return listed.length === 0
    ? ""
    : `<dataValidations count="${listed.length}">${listed.join("")}</dataValidations>`;
}
