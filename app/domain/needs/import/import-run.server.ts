import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { importRefusals, importRuns } from "#db/schema/imports.ts";
import type { ImportSource } from "./imported-need.ts";

/** What became of the rows of a file; the first four add up to the last, over the whole file, resumed or not. */
export type ImportCounts = {
  imported: number;
  updated: number;
  unchanged: number;
  refused: number;
  rows: number;
};
export type ImportRun = { id: string; counts: ImportCounts; resumed: boolean };
export type ReportedRefusal = { line: number; reason: string; sourceKey: string | null };

export const noCounts: ImportCounts = { imported: 0, updated: 0, unchanged: 0, refused: 0, rows: 0 };

/** The run of this file that was broken off, or undefined. */
export async function unfinishedRun(
  reads: Reads,
  source: ImportSource,
  fileDigest: string,
): Promise<ImportRun | undefined> {
  const [run] = await reads
    .select()
    .from(importRuns)
    .where(
      and(
        eq(importRuns.source, source),
        eq(importRuns.fileDigest, fileDigest),
        isNull(importRuns.finishedAt),
      ),
    )
    .orderBy(desc(importRuns.startedAt))
    .limit(1);
  if (!run) return undefined;
  const { id, imported, updated, unchanged, refused, rows } = run;
  return { id, resumed: true, counts: { imported, updated, unchanged, refused, rows } };
}

/** Adds what a batch came to. False when another process has carried the run on meanwhile: then nothing may be written. */
export async function carryOn(
  tx: Tx,
  runId: string,
  before: ImportCounts,
  after: ImportCounts,
): Promise<boolean> {
  const moved = await tx
    .update(importRuns)
    .set(after)
    .where(and(eq(importRuns.id, runId), eq(importRuns.rows, before.rows), isNull(importRuns.finishedAt)))
    .returning({ id: importRuns.id });
  return moved.length === 1;
}

/** The rows that a run has refused so far, in the file's order. */
export const refusalsOf = (reads: Reads, runId: string): Promise<ReportedRefusal[]> =>
  reads
    .select({
      line: importRefusals.line,
      reason: importRefusals.reason,
      sourceKey: importRefusals.sourceKey,
    })
    .from(importRefusals)
    .where(eq(importRefusals.runId, runId))
    .orderBy(asc(importRefusals.line));
