/** What can be wrong with a file of a plan; each has words of its own (`plan-import.problem.<kind>`). */
export const problemKinds = [
  // the head
  "head-missing",
  "head-not-understood",
  "head-too-long",
  "field-missing",
  "field-not-understood",
  "field-unknown",
  "tier-unknown",
  "kind-unknown",
  "state-unknown",
  "date-not-understood",
  "id-not-understood",
  "record-not-whole",
  // the document
  "not-text",
  "not-utf8",
  "document-too-long",
  "not-a-clause-heading",
  "heading-mark-missing",
  "heading-mark-full-width",
  "table-without-bars",
  "image-not-read",
  "part-not-alone",
  "comment-not-read",
  "hidden-signs",
  "clause-heading-too-long",
  "clause-before-chapter",
  "clause-number-twice",
  "clause-number-back",
  "clause-number-gap",
  "chapter-number-twice",
  "chapter-number-back",
  "chapter-number-gap",
  "words-outside-clause",
  "code-not-closed",
  "clause-empty",
  "clause-too-long",
  "no-clauses",
  "too-many-clauses",
  "anchor-twice",
  "anchor-not-understood",
  "layer-unknown",
  "figure-unknown",
  "part-unknown",
  "link-unknown",
  // its tables
  "column-missing",
  "cells-missing",
  "number-not-understood",
  "nature-unknown",
  "goal-kind-unknown",
  "code-missing",
  "code-twice",
  "code-not-understood",
  "name-missing",
  "goal-unknown",
  "goal-circular",
  "term-twice",
  "too-many-rows",
  // DOCX
  "docx-broken",
  "docx-without-document",
  "xml-broken",
  "xml-declares-entities",
  "xml-too-many-elements",
  "tracked-changes",
  "hidden-words",
  "struck-words",
  "text-box",
  "symbol-unknown",
  "formula-not-read",
  "chart-not-read",
  "picture-not-kept",
  "picture-missing",
  "too-many-figures",
  // zip
  "zip-broken",
  "zip-too-many-files",
  "zip-too-large",
  // layers
  "json-broken",
  "json-too-deep",
  "json-several",
  "json-key-twice",
  "not-a-feature-collection",
  "layer-field-missing",
  "layer-field-not-understood",
  "layer-twice",
  "too-many-layers",
  "layer-empty",
  "too-many-features",
  "too-many-positions",
  "crs-unknown",
  "crs-other-datum",
  "feature-not-understood",
  "geometry-missing",
  "geometry-unknown",
  "geometry-empty",
  "coordinates-not-understood",
  "ring-not-closed",
  "ring-too-short",
  "line-too-short",
  "ring-crosses-itself",
  "ring-without-area",
  "coordinates-projected",
  "coordinates-swapped",
  "coordinates-out-of-range",
  "coordinates-outside",
  "hole-outside",
  "feature-name-missing",
  "feature-text-lost",
  "feature-code-missing",
  "feature-code-unknown",
  "key-twice",
  "key-not-understood",
  "clause-unknown",
  "shapefile-part-missing",
  "shapefile-several",
  "shapefile-broken",
  "shapefile-counts-differ",
  // files as a whole
  "too-many-problems",
  "too-much-to-read",
  "file-unknown",
  "file-too-large",
  "document-missing",
  "document-several",
  "figure-twice",
  "version-public",
  "version-exists",
  "plan-differs",
  "parent-unknown",
] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** What `at` counts: lines of a text, paragraphs of a DOCX, records of a shapefile; all from 1. */
export type Place = "line" | "paragraph" | "record";
export type ImportProblem = {
  file: string;
  place: Place | null;
  at: number | null;
  problem: ProblemKind;
  params: Record<string, string | number>;
  /** What stands there, so that it can be found. */
  text?: string;
};

/** Writes down what is wrong with one file, in the order in which it is found. */
export type Notes = {
  problems: ImportProblem[];
  /** What stands in a place, where nothing is said of it. */
  quote: Quote;
  add(at: number | null, problem: ProblemKind, params?: ImportProblem["params"], text?: string): void;
};
export type Quote = (at: number, params: ImportProblem["params"]) => string | undefined;

/** Noted of one file at most: one that is wrong in every line would fill the memory. */
const mostNoted = 1000;

export function notesOn(file: string, place: Place): Notes {
  const notes: Notes = {
    problems: [],
    quote: () => undefined,
    add(at, problem, params = {}, text = at === null ? undefined : notes.quote(at, params)) {
      const { problems } = notes;
      if (problems.length > mostNoted) return;
      const where = { file, place: at === null ? null : place, at };
      const words = text?.slice(0, 400).replaceAll(/\s+/g, " ").trim().slice(0, 160);
      problems.push({ ...where, problem, params: shortened(params), ...(words ? { text: words } : {}) });
      if (problems.length === mostNoted) notes.add(null, "too-many-problems", { most: mostNoted });
    },
  };
  return notes;
}

/** What was written is told by its beginning, and a number that is none by its name. */
const shortened = (params: ImportProblem["params"]) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" || !Number.isFinite(value) ? String(value).slice(0, 100) : value,
    ]),
  );

/** Shown on a page at most, and kept for the table that is downloaded: whoever mends these finds the rest at the next try. */
export const mostProblems = 200;
export const mostKept = 1000;

export function bounded(
  problems: readonly ImportProblem[],
  most: number,
): { problems: ImportProblem[]; more: number } {
  return { problems: problems.slice(0, most), more: Math.max(0, problems.length - most) };
}
