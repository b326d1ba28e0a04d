import { expect, test } from "vitest";
import { docxFile } from "#tests/factories/docx.ts";
import { wordsOf } from "./read-clauses.ts";
import { readDocxPlan } from "./read-docx-plan.server.ts";

const names = ["w", "mc", "v", "wps", "m", "a", "r", "o"]
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(" ");
const paragraph = (inner: string, style = "") =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}${inner}</w:p>`;
const run = (inner: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr>${inner}</w:r>`;
const words = (text: string, properties = "") => run(`<w:t xml:space="preserve">${text}</w:t>`, properties);
const begin = paragraph(words("第一章 总则"), "1") + paragraph(words("第1条 一"), "2");

function read(body: string, before = "") {
  const documentXml = `<w:document ${names}><w:body>${before}${begin}${body}<w:sectPr/></w:body></w:document>`;
  const { document, problems } = readDocxPlan("a.docx", docxFile({ blocks: [], documentXml }));
  return {
    clauses: document?.clauses.map((clause) => `${clause.number} ${wordsOf(clause)}`) ?? [],
    told: problems.map(({ at, problem, params }) => `${at} ${problem} ${params.words ?? ""}`.trim()),
  };
}

test("what would be lost is told by its paragraph with its words", () => {
  const box = "<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p></w:txbxContent>";
  const twice = `<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent>`;
  const chart = '<w:drawing><a:graphicData uri="http://x/chart"/></w:drawing>';
  const fraction = "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>";
  const { told } = read(
    `${[
      ...[words("看") + words("不见", "<w:vanish/>"), words("删", "<w:strike/>"), run(twice), run(chart)],
      ...[fraction, run('<w:sym w:font="Webdings" w:char="F0EE"/>'), "<w:r><w:object/></w:r>"],
    ]
      .map((inner) => paragraph(inner))
      .join("")}<w:altChunk/>`,
  );
  expect(told.filter((line) => !line.includes("clause-empty"))).toEqual([
    ...["3 hidden-words 不见", "4 struck-words 删", "5 text-box 框中", "6 chart-not-read"],
    ...["7 formula-not-read 1", "8 symbol-unknown F0EE", "9 chart-not-read", "9 chart-not-read"],
  ]);
});

test("tracking is told wherever it is: in words, paragraph marks, cells and rows; a change of looks is none", () => {
  const mark = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>";
  const row = "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>";
  const cell = "<w:tbl><w:tr><w:tc><w:p><w:ins><w:r><w:t>乙</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>";
  const looks = paragraph(words("丙", "<w:rPrChange/>"));
  const link = paragraph(`<w:hyperlink><w:del><w:r/></w:del></w:hyperlink>${words("丁")}`);
  expect(read(mark + row + cell + looks + link).told).toEqual([
    ...["3 tracked-changes 甲", "3 tracked-changes", "3 tracked-changes 乙", "5 tracked-changes 丁"],
  ]);
});

test("contents are left out, whether a control, a field or lines with page numbers hold them", () => {
  const entry = (text: string) => paragraph(words(text) + run("<w:tab/>") + words("3"));
  const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${entry("第一章 总则")}</w:sdtContent></w:sdt>`;
  const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>";
  const fields = `${paragraph(`${field("begin")}${code}${field("separate")}${words("第1条 一")}`)}${paragraph(words("第2条 二"))}${paragraph(field("end"))}`;
  const { clauses, told } = read(paragraph(words("好。")), control + fields + entry("第1条 一"));
  expect([clauses, told]).toEqual([["第1条 好。"], []]);
});

test("words are read as they look: breaks, figures, controls, symbols, phonetics, and no mark that would be code or a table", () => {
  const { clauses, told } = read(
    [
      words("面积10km") + words("2", '<w:vertAlign w:val="superscript"/>') + run("<w:br/>") + words("下一行"),
      `<w:sdt><w:sdtContent>${words("控件")}</w:sdtContent></w:sdt>${run('<w:sym w:char="F0FC"/>')}`,
      run(
        "<w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>垠</w:t></w:r></w:rubyBase></w:ruby>",
      ),
      ...[words("```"), words("| 表 |"), words("第三条规定的范围，见附图。"), words("第2条 二"), words("词")],
    ]
      .map((inner) => paragraph(inner))
      .join(""),
  );
  expect(told).toEqual([]);
  expect(clauses).toEqual([
    "第1条 面积10km²\n\n下一行\n\n控件✓\n\n垠\n\n｀｀｀\n\n｜ 表 |\n\n第三条规定的范围，见附图。",
    "第2条 词",
  ]);
});
