import type { Lang } from "#app/domain/text/language.ts";
import { xmlHead } from "../xml-text.ts";
import { type Face, fontsOf } from "./fonts.ts";
import { line, signPitch, size } from "./measures.ts";
import { word } from "./names.ts";

type Style = { id: string; name: string; face: Face; size: number; ppr: string; bold?: true; level?: number };
const { three } = size;

const exact = `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const indented = `${exact}<w:ind w:firstLineChars="200" w:firstLine="${three * 20}"/>`;
const heading = (level: number, face: Face, bold?: true): Style => ({
  ...{ id: `Heading${level}`, name: `heading ${level}`, face, size: size.three, level: level - 1 },
  ...{ ppr: `<w:keepNext/>${indented}<w:outlineLvl w:val="${level - 1}"/>`, ...(bold && { bold }) },
});

/** 小标宋 2号 for the title, 仿宋 3号 for the text, 黑体 and 楷体 for the first two levels of headings (GB/T 9704, 7.3.1–7.3.3). */
const paragraphs: Style[] = [
  {
    ...{ id: "Title", name: "Title", face: "title", size: size.two },
    ppr: `<w:spacing w:before="0" w:after="${line}" w:line="660" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  heading(1, "hei"),
  heading(2, "kai"),
  heading(3, "body", true),
  heading(4, "body"),
  {
    id: "BodyText",
    name: "Body Text",
    face: "body",
    size: size.three,
    ppr: `${indented}<w:jc w:val="both"/>`,
  },
  { id: "Ending", name: "Ending", face: "body", size: size.three, ppr: `<w:keepNext/>${indented}` },
  {
    ...{ id: "Quote", name: "Quote", face: "kai", size: size.three },
    ppr: `${exact}<w:ind w:leftChars="200" w:left="${three * 20}"/><w:jc w:val="both"/>`,
  },
  {
    id: "Attachment",
    name: "Attachment",
    face: "body",
    size: size.three,
    ppr: `<w:keepNext/>${exact}<w:ind w:leftChars="500" w:left="${three * 50}"/>`,
  },
  {
    ...{ id: "Signature", name: "Signature", face: "body", size: size.three },
    ppr: `<w:keepNext/>${exact}<w:ind w:rightChars="400" w:right="${three * 40}"/><w:jc w:val="right"/>`,
  },
  { id: "AnnexMark", name: "Annex Mark", face: "hei", size: size.three, ppr: exact },
  {
    ...{ id: "Cell", name: "Cell", face: "body", size: size.five },
    ppr: '<w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="260" w:lineRule="atLeast"/>',
  },
  {
    ...{ id: "SmallCell", name: "Small Cell", face: "body", size: size.smallFive },
    ppr: '<w:snapToGrid w:val="0"/><w:spacing w:before="10" w:after="10" w:line="220" w:lineRule="atLeast"/>',
  },
  {
    ...{ id: "CellHead", name: "Cell Head", face: "hei", size: size.five },
    ppr: '<w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="260" w:lineRule="atLeast"/><w:jc w:val="center"/>',
  },
  { id: "Footer", name: "footer", face: "song", size: size.four, ppr: "" },
];

const styleXml = ({ id, name, face, size: half, ppr, bold }: Style) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${/^Heading|^Title/.test(id) ? '<w:next w:val="BodyText"/>' : ""}<w:qFormat/><w:pPr>${ppr}</w:pPr><w:rPr>${fontsOf(face)}${bold ? "<w:b/>" : ""}${half === three ? `<w:spacing w:val="${signPitch}"/>` : ""}<w:sz w:val="${half}"/><w:szCs w:val="${half}"/></w:rPr></w:style>`;

export const stylesXml = (lang: Lang) =>
  `${xmlHead}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf("body")}<w:sz w:val="${size.three}"/><w:szCs w:val="${size.three}"/><w:lang w:val="${lang === "en" ? "en-GB" : "zh-CN"}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${paragraphs.map(styleXml).join("")}</w:styles>`;
