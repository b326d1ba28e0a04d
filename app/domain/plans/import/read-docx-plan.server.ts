import { type DocxLines, docxLines } from "./docx-lines.ts";
import { notesIn } from "./docx-notes.ts";
import type { GivenPicture } from "./given-picture.ts";
import { importLimits } from "./import-limits.ts";
import { type ImportProblem, type Notes, notesOn } from "./import-problem.ts";
import { shown } from "./read-clauses.ts";
import { readDocument, type WrittenDocument } from "./read-document.ts";
import { unpackZip } from "./unpack-zip.server.ts";
import { elementsIn, readXml, type XmlElement } from "./xml-tree.ts";

export type ReadDocx = { document?: WrittenDocument; pictures: GivenPicture[]; problems: ImportProblem[] };

const xmlParts = /^word\/(document|styles|numbering|footnotes|endnotes|_rels\/document\.xml)\.(xml|rels)$/;

/** A plan in DOCX: headings by style or number, Word's own numbering counted out, tables, lists, pictures; told by paragraph. */
export function readDocxPlan(file: string, bytes: Uint8Array): ReadDocx {
  const notes = notesOn(file, "paragraph");
  const nothing = { pictures: [], problems: notes.problems };
  const isWanted = (name: string) => xmlParts.test(name) || name.startsWith("word/media/");
  const files = unpackZip(bytes, isWanted, notes, "docx-broken");
  if (!files) return nothing;
  const part = (name: string) => xmlIn(files, name, notes);
  const document = part("word/document.xml");
  if (!document && notes.problems.length === 0) notes.add(null, "docx-without-document");
  if (!document) return nothing;
  const read = docxLines({
    ...{ document, styles: part("word/styles.xml"), numbering: part("word/numbering.xml") },
    notes: notesIn(part("word/footnotes.xml"), part("word/endnotes.xml")),
  });
  notes.quote = (at) => read.texts[at - 1];
  for (const { at, problem, words } of read.faults) notes.add(at || null, problem, { words: shown(words) });
  const relations = part("word/_rels/document.xml.rels");
  const pictures = picturesOf(file, read, relations, files, notes);
  return { document: readDocument(read.lines, notes), pictures, problems: notes.problems };
}

function xmlIn(files: ReadonlyMap<string, Uint8Array>, name: string, notes: Notes): XmlElement | undefined {
  const bytes = files.get(name);
  if (!bytes) return undefined;
  if (bytes.length > importLimits.xmlBytes) {
    notes.add(null, "document-too-long", { most: importLimits.xmlBytes / 1024 / 1024 });
    return undefined;
  }
  const read = readXml(new TextDecoder().decode(bytes));
  if (read.ok) return read.root;
  notes.add(null, read.problem, { part: name });
  return undefined;
}

function picturesOf(
  file: string,
  { pictures }: DocxLines,
  relations: XmlElement | undefined,
  files: ReadonlyMap<string, Uint8Array>,
  notes: Notes,
): GivenPicture[] {
  const targets = new Map(
    elementsIn(relations, "Relationship").map(({ attributes }) => [
      attributes.get("Id"),
      attributes.get("Target") ?? "",
    ]),
  );
  return pictures.flatMap(({ relation, title, at, code }) => {
    const bytes = files.get(`word/${targets.get(relation) ?? ""}`);
    if (!bytes) notes.add(at, "picture-missing");
    return bytes ? [{ file, at, code, title: title.slice(0, 120) || code, bytes }] : [];
  });
}
