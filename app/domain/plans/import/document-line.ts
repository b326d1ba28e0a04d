/** A line of a document and where it stands: its line in Markdown, its paragraph in DOCX; counted from 1. */
export type DocumentLine = { at: number; text: string };

/** The lines of a text, counted from `first`. */
export const linesOf = (text: string, first = 1): DocumentLine[] =>
  text.split(/\r\n?|\n/).map((line, place) => ({ at: first + place, text: plain(line) }));

/**
 * Line breaks of word processors are none of a text, nor is the mark that Markdown has for one; a backslash before a mark that
 * means nothing here is left out, as programs write that save a text as Markdown.
 */
const plain = (line: string) =>
  line
    .replaceAll(/[\v\u2028\u2029]/g, " ")
    .replaceAll(/\\([!"$%&'()+,./:;<=>?@^_~])/g, "$1")
    .replace(/\\$/, "");
