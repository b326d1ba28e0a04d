import { chapterNumberOf, clauseHeadingOf } from "./clause-heading.ts";
import type { DocumentLine } from "./document-line.ts";
import { type ListLabel, listNumbers } from "./docx-numbers.ts";
import { type DocxParagraph, type DocxPicture, readParagraph } from "./docx-paragraph.ts";
import { paragraphStyles } from "./docx-styles.ts";
import { pipeRows } from "./docx-table.ts";
import { elementsIn, type XmlElement } from "./xml-tree.ts";

export type DocxParts = { document: XmlElement; styles?: XmlElement; numbering?: XmlElement };
export type DocxLines = {
  lines: DocumentLine[];
  pictures: (DocxPicture & { at: number; code: string })[];
  /** The first paragraph with tracked changes. */
  tracked: number | null;
};

/** The body of a DOCX as the lines of a Markdown plan, each with its paragraph; what stands before the first chapter or clause is the cover. */
export function docxLines(parts: DocxParts): DocxLines {
  const [styles, labelOf] = [paragraphStyles(parts.styles), listNumbers(parts.numbering)];
  const read: DocxLines = { lines: [], pictures: [], tracked: null };
  let [at, begun, chapter] = [0, false, ""];
  const say = (...texts: string[]) => {
    if (!begun) return;
    // Items of one list stand without a line between them.
    if (isItem(texts[0]) && isItem(read.lines.at(-2)?.text)) read.lines.pop();
    read.lines.push(...[...texts, ""].map((text) => ({ at, text })));
  };
  for (const block of blocksIn(parts.document)) {
    if (block.name === "tbl") {
      say(...pipeRows(block, styles));
      continue;
    }
    at += 1;
    const paragraph = readParagraph(block, styles);
    if (paragraph.isTracked) read.tracked ??= at;
    if (/^(toc|目录)/i.test(paragraph.style)) continue;
    const line = lineOf(paragraph, paragraph.list ? labelOf(paragraph.list) : undefined);
    if (line.kind !== "words") begun = true;
    if (line.kind === "chapter") chapter = line.text;
    if (line.kind === "section") say(`# ${chapter} ${line.text}`);
    else if (line.text !== "") say(...markdownOf(line));
    for (const picture of begun ? paragraph.pictures : []) {
      const code = `d${read.pictures.length + 1}`;
      read.pictures.push({ ...picture, at, code });
      say(`{{figure-${code}}}`);
    }
  }
  return read;
}

const isItem = (text: string | undefined) => /^(-|\d+\.) /.test(text ?? "");

const blocksIn = (element: XmlElement): XmlElement[] =>
  elementsIn(element).flatMap((child) => {
    if (child.name === "p" || child.name === "tbl") return [child];
    return ["body", "sdt", "sdtContent", "ins"].includes(child.name) ? blocksIn(child) : [];
  });

type Line =
  | { kind: "chapter" | "section" | "words"; text: string }
  | { kind: "clause"; text: string; words: string };

/** By its outline level, else by its number: 第N章 begins a chapter, 第N条 a clause. */
function lineOf({ text: written, level }: DocxParagraph, label: ListLabel | undefined): Line {
  const text = label?.text ? `${label.text} ${written}` : written;
  const plain = text.replaceAll("**", "");
  if (written === "") return { kind: "words", text: "" };
  const clause = clauseHeadingOf(plain);
  if (clause) return clauseLine(clause.number, clause.heading, level !== null);
  if (/^第.{1,6}节/.test(plain) && plain.length <= 60) return { kind: "section", text: plain };
  if (level === 0 || (chapterNumberOf(plain) !== undefined && plain.length <= 60))
    return { kind: "chapter", text: plain };
  if (level === 1) return { kind: "clause", text: plain, words: "" };
  if (level !== null) return { kind: "words", text: `### ${plain}` };
  if (label?.bullet) return { kind: "words", text: `- ${written}` };
  const isCounted = label !== undefined && /^\d+[.、)）]?$/.test(label.text);
  return {
    kind: "words",
    text: isCounted ? `${Number.parseInt(label.text, 10)}. ${written}` : harmless(text),
  };
}

/** 第一条 followed by a whole sentence, as laws are written: its beginning is the heading, the sentence the words. */
function clauseLine(number: string, heading: string, isStyled: boolean): Line {
  const isSentence = !isStyled && /[。；！？]/.test(heading);
  if (!isSentence) return { kind: "clause", text: `${number} ${heading}`, words: "" };
  const beginning = heading.split(/[，。；：！？]/)[0] ?? "";
  return { kind: "clause", text: `${number} ${beginning.slice(0, 24)}`, words: heading };
}

function markdownOf(line: Line): string[] {
  if (line.kind === "clause") return [`## ${line.text}`, ...(line.words === "" ? [] : [line.words])];
  return line.kind === "chapter" ? [`# ${line.text}`] : [line.text];
}

/** Words that would read as a heading, a table or a part of the page. */
const harmless = (text: string) => text.replace(/^#/, "＃").replace(/^\|/, "｜").replace(/^\{\{/, "｛｛");
