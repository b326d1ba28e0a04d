import { linesOf } from "./document-line.ts";
import { importLimits } from "./import-limits.ts";
import { type ImportProblem, notesOn } from "./import-problem.ts";
import { type ReadHead, readPlanHead } from "./plan-head.ts";
import { readDocument, type WrittenDocument } from "./read-document.ts";
import { readHeadYaml, splitHead } from "./read-head.server.ts";
import { readText } from "./read-text.ts";

/** A plan in Markdown with its head in YAML: what can be read of it, and all that is wrong with it. */
export type ReadMarkdown = { head?: ReadHead; document?: WrittenDocument; problems: ImportProblem[] };

export function readMarkdownPlan(file: string, bytes: Uint8Array): ReadMarkdown {
  const notes = notesOn(file, "line");
  const { problems } = notes;
  if (bytes.length > importLimits.documentBytes) {
    notes.add(null, "document-too-long", { most: importLimits.documentBytes / 1024 / 1024 });
    return { problems };
  }
  const text = readText(bytes, notes);
  const lines = text === undefined ? [] : linesOf(text);
  notes.quote = (at) => lines[at - 1]?.text;
  const split = text === undefined ? undefined : splitHead(text, notes);
  if (!split) return { problems };
  const given = readHeadYaml(split, notes);
  const head = given && readPlanHead(given, notes);
  const document = readDocument(linesOf(split.body, split.bodyLine), notes);
  return { ...(head ? { head } : {}), document, problems };
}
