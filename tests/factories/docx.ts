import { zipSync } from "fflate";

type Run = string | { bold: string } | { deleted: string } | { picture: string; describes?: string };
export type DocxBlock =
  | { style?: string; runs: Run[]; list?: { id: number; level?: number } }
  | { table: string[][] };

/** A paragraph of a style: 1 and 2 are Word's headings; without one it is body text. */
export const para = (text: string, style?: string): DocxBlock => ({
  runs: [text],
  ...(style ? { style } : {}),
});
export const numbered = (text: string, id: number, level = 0, style?: string): DocxBlock => ({
  ...{ runs: [text], list: { id, level } },
  ...(style ? { style } : {}),
});

type Given = {
  blocks: readonly DocxBlock[];
  /** Levels of each automatic numbering, its id being its place from 1. */
  numberings?: readonly { format: string; text: string; start?: number }[][];
  media?: Record<string, Uint8Array>;
  /** Stands in for the whole document part. */
  documentXml?: string;
};

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const more = `${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"`;

/** A DOCX with as much in it as a plan has: headings, automatic numbers, tables, pictures. */
export function docxFile({ blocks, numberings = [], media = {}, documentXml }: Given): Uint8Array {
  const document =
    documentXml ??
    `<?xml version="1.0"?><w:document ${more}><w:body>${blocks.map(blockXml).join("")}<w:sectPr/></w:body></w:document>`;
  const relations = Object.keys(media).map(
    (name) => `<Relationship Id="${name}" Type="image" Target="media/${name}"/>`,
  );
  const text = (xml: string) => new TextEncoder().encode(xml);
  return zipSync({
    "[Content_Types].xml": text("<Types/>"),
    "word/document.xml": text(document),
    "word/styles.xml": text(stylesXml),
    "word/numbering.xml": text(numberingXml(numberings)),
    "word/_rels/document.xml.rels": text(`<Relationships>${relations.join("")}</Relationships>`),
    ...Object.fromEntries(Object.entries(media).map(([name, bytes]) => [`word/media/${name}`, bytes])),
  });
}

const stylesXml = `<w:styles ${w}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style><w:style w:type="paragraph" w:styleId="own"><w:name w:val="条文标题"/><w:basedOn w:val="2"/></w:style><w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style></w:styles>`;

function numberingXml(numberings: NonNullable<Given["numberings"]>): string {
  const abstracts = numberings.map((levels, at) => {
    const each = levels.map(
      ({ format, text, start = 1 }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${at}">${each.join("")}</w:abstractNum>`;
  });
  const lists = numberings.map(
    (_levels, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`,
  );
  return `<w:numbering ${w}>${abstracts.join("")}${lists.join("")}</w:numbering>`;
}

function blockXml(block: DocxBlock): string {
  if ("table" in block) {
    const rows = block.table.map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:p>${runXml(cell)}</w:p></w:tc>`).join("")}</w:tr>`,
    );
    return `<w:tbl>${rows.join("")}</w:tbl>`;
  }
  const { style, list, runs } = block;
  const named = style ? `<w:pStyle w:val="${style}"/>` : "";
  const counted = list
    ? `<w:numPr><w:ilvl w:val="${list.level ?? 0}"/><w:numId w:val="${list.id}"/></w:numPr>`
    : "";
  return `<w:p><w:pPr>${named}${counted}</w:pPr>${runs.map(runXml).join("")}</w:p>`;
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function runXml(run: Run): string {
  if (typeof run === "string") return `<w:r><w:t xml:space="preserve">${escaped(run)}</w:t></w:r>`;
  if ("bold" in run) return `<w:r><w:rPr><w:b/></w:rPr><w:t>${escaped(run.bold)}</w:t></w:r>`;
  if ("deleted" in run) return `<w:del><w:r><w:delText>${escaped(run.deleted)}</w:delText></w:r></w:del>`;
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${run.describes ?? ""}"/><a:graphic><a:blip r:embed="${run.picture}"/></a:graphic></wp:inline></w:drawing></w:r>`;
}
