import { strToU8, zipSync } from "fflate";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const line = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const cell = (words: string) =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${line(words)}</w:tc>`;

/** A table in which the row between begins and ends the list of passages. */
export const passagesTable = `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${["序号", "反馈人", "意见", "结果"].map(cell).join("")}</w:tr><w:tr>${cell("{#分条}{序号}")}${cell("{反馈人}")}${cell("{words}")}${cell("{是否采纳}：{理由}{/分条}")}</w:tr></w:tbl>`;
const ordinary =
  line("{标题}（{number}）") +
  line("共{意见件数}件、{意见条数}条。") +
  line("{#topics}") +
  line("{topic}：{数量}") +
  line("{/topics}") +
  passagesTable +
  line("{office}");

/** A form as an office brings it: singles, a list in paragraphs and one in a row of a table. */
export const aReportTemplate = (body = ordinary, more: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        "[Content_Types].xml":
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels":
          '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": `<?xml version="1.0"?><w:document ${word}><w:body>${body}<w:sectPr/></w:body></w:document>`,
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
export const templateLine = line;
