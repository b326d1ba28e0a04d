import { at, elementsIn, everyIn, value, type XmlElement } from "./xml-tree.ts";

/** A paragraph or table of the body; `isContents` is a line of a table of contents, which repeats what stands elsewhere. */
export type DocxBlock = { element: XmlElement; isContents: boolean };

const around = ["body", "sdt", "sdtContent", "customXml", "ins", "moveTo"];

/** What stands in the body, in its order, out of whatever holds it. */
export function blocksIn(root: XmlElement): DocxBlock[] {
  const watch = contentsWatch();
  const walk = (element: XmlElement, isContents: boolean): DocxBlock[] =>
    elementsIn(element).flatMap((child) => {
      if (child.name === "p") return [{ element: child, isContents: watch(child) || isContents }];
      if (child.name === "tbl" || child.name === "altChunk") return [{ element: child, isContents }];
      return around.includes(child.name) ? walk(child, isContents || isContentsControl(child)) : [];
    });
  return walk(root, false);
}

const isContentsControl = (control: XmlElement) =>
  /table of contents/i.test(value(at(control, "sdtPr", "docPartObj", "docPartGallery")) ?? "");

/** Whether a paragraph stands within a field that makes a table of contents; called for each in their order. */
function contentsWatch(): (paragraph: XmlElement) => boolean {
  let [depth, contents] = [0, 0];
  return (paragraph) => {
    let isWithin = false;
    for (const part of everyIn(paragraph, "fldChar", "instrText", "t")) {
      const type = part.attributes.get("fldCharType");
      if (part.name === "t") isWithin ||= contents > 0;
      else if (part.name === "instrText") contents ||= /^\s*TOC\b/.test(part.children.join("")) ? depth : 0;
      else if (type === "begin") depth += 1;
      else if (type === "end") {
        if (depth === contents) contents = 0;
        depth -= 1;
      }
    }
    return isWithin;
  };
}
