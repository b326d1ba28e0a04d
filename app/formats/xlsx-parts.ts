import { xmlHead, xmlText } from "./xml-text.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export type SheetName = { title: string; lastCell: string };

/** Every part of a workbook but its sheets, by the names of these. */
export function workbookParts(sheets: readonly SheetName[], title: string, author: string) {
  const each = (one: (at: number, sheet: SheetName) => string) =>
    sheets.map((sheet, at) => one(at + 1, sheet)).join("");
  return {
    "xl/workbook.xml": `${xmlHead}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${each(
      (at, sheet) => `<sheet name="${xmlText(sheet.title)}" sheetId="${at}" r:id="rId${at}"/>`,
    )}</sheets><definedNames>${each(
      (at, sheet) =>
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${at - 1}" hidden="1">${xmlText(`'${sheet.title}'!$A$1:${sheet.lastCell}`)}</definedName>`,
    )}${each(
      (at, sheet) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${at - 1}">${xmlText(`'${sheet.title}'!$1:$1`)}</definedName>`,
    )}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `${xmlHead}<Relationships xmlns="${relations}">${each(
      (at) =>
        `<Relationship Id="rId${at}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${at}.xml"/>`,
    )}<Relationship Id="rId${sheets.length + 1}" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml,
    "docProps/core.xml": coreXml(title, author),
    "_rels/.rels": `${xmlHead}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    "[Content_Types].xml": `${xmlHead}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${each(
      (at) =>
        `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
    )}</Types>`,
  };
}

/** What a document says of itself: its title and the office, never a person. */
export const coreXml = (title: string, author: string) =>
  `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator></cp:coreProperties>`;

/** In the order of `styles` in `xlsx-sheet.ts`: plain, the head, a day, words that wrap. */
const stylesXml = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDE9"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
