import { type FileKind, type GivenFile, kindOf } from "./given-file.ts";
import type { GivenPicture } from "./given-picture.ts";
import { importLimits } from "./import-limits.ts";
import { type ImportProblem, notesOn, type Place, type ProblemKind } from "./import-problem.ts";
import type { ReadHead } from "./plan-head.ts";
import type { WrittenDocument } from "./read-document.ts";
import { readDocxPlan } from "./read-docx-plan.server.ts";
import { readGeojsonLayer } from "./read-geojson-layer.server.ts";
import { readMarkdownPlan } from "./read-markdown-plan.server.ts";
import { readShapefileLayer } from "./read-shapefile-layer.server.ts";
import type { WrittenLayer } from "./written-layer.ts";

export type ReadFiles = {
  head?: ReadHead;
  document?: { file: string; place: Place; body: WrittenDocument };
  layers: WrittenLayer[];
  pictures: GivenPicture[];
  problems: ImportProblem[];
};

/** Reads all files of one version by what their names end in, and tells everything that is wrong with any of them. */
export function readPlanFiles(files: readonly GivenFile[]): ReadFiles {
  const read: ReadFiles = { layers: [], pictures: [], problems: [] };
  for (const file of files) readers[kindOf(file.name)](file, read);
  const documents = files.filter(({ name }) => ["markdown", "docx"].includes(kindOf(name)));
  const [first] = documents;
  if (!first) wrong(read, "", "document-missing");
  else if (documents.length > 1) wrong(read, first.name, "document-several", { count: documents.length });
  for (const [at, { file, code }] of read.pictures.entries())
    if (read.pictures.findIndex((other) => other.code === code) !== at)
      wrong(read, file, "figure-twice", { code });
  if (read.pictures.length > importLimits.figures)
    wrong(read, read.pictures.at(-1)?.file ?? "", "too-many-figures", { most: importLimits.figures });
  return read;
}

const readers: Record<FileKind, (file: GivenFile, into: ReadFiles) => void> = {
  markdown({ name, bytes }, into) {
    const { head, document, problems } = readMarkdownPlan(name, bytes);
    if (head) into.head = head;
    if (document) into.document = { file: name, place: "line", body: document };
    into.problems.push(...problems);
  },
  docx({ name, bytes }, into) {
    const { document, pictures, problems } = readDocxPlan(name, bytes);
    if (document) into.document = { file: name, place: "paragraph", body: document };
    into.pictures.push(...pictures);
    into.problems.push(...problems);
  },
  geojson({ name, bytes, said = {} }, into) {
    const { layer, problems } = readGeojsonLayer(name, bytes, said);
    if (layer) into.layers.push(layer);
    into.problems.push(...problems);
  },
  shapefile({ name, bytes, said = {} }, into) {
    const { layer, problems } = readShapefileLayer(name, bytes, said);
    if (layer) into.layers.push(layer);
    into.problems.push(...problems);
  },
  picture({ name, bytes }, into) {
    const stem = name.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const code =
      stem
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "-")
        .replaceAll(/^-|-$/g, "") || "figure";
    into.pictures.push({ file: name, at: null, code, title: stem, bytes });
  },
  unknown({ name }, into) {
    wrong(into, name, "file-unknown");
  },
};

function wrong(into: ReadFiles, file: string, problem: ProblemKind, params?: ImportProblem["params"]) {
  const notes = notesOn(file, "line");
  notes.add(null, problem, params);
  into.problems.push(...notes.problems);
}
