import { strToU8, zipSync } from "fflate";

/** A cell as spreadsheets keep it: text, a number, a day by its count and style, or a formula with the value it had last. */
export type SheetCell = string | number | { day: number } | { formula: string; value: string } | null;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
const column = (at: number) => String.fromCharCode(65 + at);

/** A workbook of one sheet, its texts shared as Excel shares them; rows that are null are left out, as blank ones are. */
export function aWorkbook(
  rows: readonly (readonly SheetCell[] | null)[],
  more: Record<string, Uint8Array> = {},
) {
  const shared: string[] = [];
  const cellXml = (cell: SheetCell, place: string) => {
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
    if (typeof cell === "string") return `<c r="${place}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
    if ("day" in cell) return `<c r="${place}" s="1"><v>${cell.day}</v></c>`;
    return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
  };
  const lines = rows.flatMap((row, at) =>
    row
      ? [
          `<row r="${at + 1}">${row.map((cell, place) => cellXml(cell, `${column(place)}${at + 1}`)).join("")}</row>`,
        ]
      : [],
  );
  const parts = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="意见" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${lines.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst ${main}>${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`,
  };
  const packed = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({ ...Object.fromEntries(packed), ...more });
}
