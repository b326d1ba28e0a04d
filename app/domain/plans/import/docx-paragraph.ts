import { type ListPlace, listPlace, outlineLevel, type ParagraphStyle } from "./docx-styles.ts";
import { at, elementsIn, everyIn, value, type XmlElement } from "./xml-tree.ts";

export type DocxPicture = { relation: string; title: string };
export type DocxParagraph = {
  text: string;
  style: string;
  /** Of the outline: 0 for a chapter, 1 for a clause, null for words. */
  level: number | null;
  list: ListPlace | null;
  pictures: DocxPicture[];
  isTracked: boolean;
};

/** What a paragraph says: bold words in `**`, breaks as spaces; what was deleted with tracking is left out. */
export function readParagraph(
  paragraph: XmlElement,
  styles: ReadonlyMap<string, ParagraphStyle>,
): DocxParagraph {
  const properties = at(paragraph, "pPr");
  const style = styles.get(value(at(properties, "pStyle")) ?? "");
  const list = listPlace(properties) ?? style?.list ?? null;
  return {
    text: wordsIn(paragraph),
    style: style?.name ?? "",
    level: outlineLevel(properties) ?? style?.level ?? null,
    list: list?.id === "0" ? null : list,
    pictures: everyIn(paragraph, "drawing").flatMap(pictureIn),
    isTracked: ["ins", "del", "moveFrom", "moveTo"].some((name) => elementsIn(paragraph, name).length > 0),
  };
}

type Run = { bold: boolean; text: string };

function wordsIn(paragraph: XmlElement): string {
  const joined: Run[] = [];
  for (const run of runsIn(paragraph)) {
    const last = joined.at(-1);
    if (last && last.bold === run.bold) last.text += run.text;
    else if (run.text !== "") joined.push({ ...run });
  }
  const text = joined
    .map(({ bold, text: words }) => (bold && words.trim() !== "" ? strong(words) : words))
    .join("");
  return text.replaceAll(/[\s\u00a0]+/g, " ").trim();
}

/** Marks stand against the words, or Markdown would not see them. */
const strong = (words: string) => words.replace(/^(\s*)(.*?)(\s*)$/s, "$1**$2**$3");

function runsIn(element: XmlElement): Run[] {
  return elementsIn(element).flatMap((child): Run[] => {
    if (child.name === "r") return [{ bold: isBold(child), text: runText(child) }];
    return ["hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple", "moveTo"].includes(child.name)
      ? runsIn(child)
      : [];
  });
}

function isBold(run: XmlElement): boolean {
  const bold = at(run, "rPr", "b");
  return bold !== undefined && !["0", "false", "off"].includes(value(bold) ?? "1");
}

const runText = (run: XmlElement) =>
  elementsIn(run)
    .map((part) => {
      if (part.name === "t") return part.children.filter((child) => typeof child === "string").join("");
      if (part.name === "noBreakHyphen") return "-";
      return part.name === "tab" || part.name === "br" || part.name === "cr" ? " " : "";
    })
    .join("");

function pictureIn(drawing: XmlElement): DocxPicture[] {
  const [named] = everyIn(drawing, "docPr");
  const title = (named?.attributes.get("descr") || named?.attributes.get("title")) ?? "";
  return everyIn(drawing, "blip").map((blip) => ({ relation: blip.attributes.get("embed") ?? "", title }));
}
