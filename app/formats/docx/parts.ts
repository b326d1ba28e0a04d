import type { Lang } from "#app/domain/text/language.ts";
import { coreXml } from "../xlsx-parts.ts";
import { xmlHead } from "../xml-text.ts";
import { fontTableXml } from "./fonts.ts";
import { officeRelations, relations, word } from "./names.ts";
import { stylesXml } from "./styles.ts";

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const own = [
  ["styles", "styles", "styles"],
  ["fontTable", "fontTable", "fontTable"],
  ["settings", "settings", "settings"],
  ["footer-odd", "footer", "footer"],
  ["footer-even", "footer", "footer"],
] as const;

/** Every part of a document but its text, which names the footers `rId4` (odd pages) and `rId5` (even ones). */
export const documentParts = (lang: Lang, title: string, author: string): Record<string, string> => ({
  "word/styles.xml": stylesXml(lang),
  "word/fontTable.xml": fontTableXml,
  "word/settings.xml": `${xmlHead}<w:settings ${word}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${lang === "en" ? "en-GB" : "zh-CN"}" w:eastAsia="zh-CN"/></w:settings>`,
  "word/footer-odd.xml": footerXml("right"),
  "word/footer-even.xml": footerXml("left"),
  "word/_rels/document.xml.rels": `${xmlHead}<Relationships xmlns="${relations}">${own
    .map(
      ([name, type], at) =>
        `<Relationship Id="rId${at + 1}" Type="${officeRelations}/${type}" Target="${name}.xml"/>`,
    )
    .join("")}</Relationships>`,
  "docProps/core.xml": coreXml(title, author),
  "_rels/.rels": `${xmlHead}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  "[Content_Types].xml": `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/>${own
    .map(([name, , type]) => `<Override PartName="/word/${name}.xml" ContentType="${wordType}.${type}+xml"/>`)
    .join(
      "",
    )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
});

/** — 1 — on the outer side, one sign in from the edge of the text (GB/T 9704, 7.5). */
const footerXml = (side: "left" | "right") =>
  `${xmlHead}<w:ftr ${word}><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;
