import type { DocxNotes } from "./docx-words.ts";
import { elementsIn, everyIn, lettersIn, type XmlElement } from "./xml-tree.ts";

/** What footnotes and endnotes say, by `footnote 2`; lines that only divide them are none. */
export function notesIn(...roots: (XmlElement | undefined)[]): DocxNotes {
  return new Map(
    roots.flatMap((root) =>
      elementsIn(root, "footnote", "endnote").flatMap((note): [string, string][] => {
        const words = everyIn(note, "t").map(lettersIn).join("").replaceAll(/\s+/g, " ").trim();
        const isRule = /separator|continuation/i.test(note.attributes.get("type") ?? "");
        return isRule || words === "" ? [] : [[`${note.name} ${note.attributes.get("id") ?? ""}`, words]];
      }),
    ),
  );
}
