import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { daysInZone } from "#app/domain/calendar/days-in-zone.ts";
import { importRuns } from "#db/schema/imports.ts";
import type { Crosswalk } from "./crosswalk.ts";
import { importClock } from "./import-clock.ts";
import { momentReader, pastReader } from "./import-moment.ts";
import {
  type ImportCounts,
  type ImportRun,
  noCounts,
  type ReportedRefusal,
  refusalsOf,
  unfinishedRun,
} from "./import-run.server.ts";
import type { ImportNote, ImportSource, SourceUnit } from "./imported-need.ts";
import type { ImportDeps } from "./keep-new-needs.server.ts";
import { rowPlacer } from "./place-rows.server.ts";
import type { PlacedRow } from "./placed-need.ts";
import { rowReader } from "./row-reader.ts";
import { reasonOf, settleBatch, sortBatch } from "./settle-batch.server.ts";
import type { SourceFile } from "./source-file.server.ts";
import type { TerritoryFeature } from "./territory-features.ts";
import { territoryFinder, territoryNamer } from "./territory-finder.ts";

export type ImportJob = {
  source: ImportSource;
  file: SourceFile;
  territories: readonly TerritoryFeature[];
  crosswalk: Crosswalk;
  /** The unit for what no rule fits, where the portal has no coordinating office yet. */
  office: SourceUnit;
  dryRun: boolean;
};

/** Who looks on: called for each refused row, and after every batch. */
export type ImportWatch = {
  refused(refusal: ReportedRefusal): void;
  progress(counts: ImportCounts): void;
};

export type ImportOutcome =
  | {
      ok: true;
      counts: ImportCounts;
      resumed: boolean;
      notes: Partial<Record<ImportNote, number>>;
      outside: number;
    }
  | { ok: false; fault: "columns-missing"; missing: readonly string[] }
  | { ok: false; fault: "run-carried-on-elsewhere" };

/** Rows written in one transaction. */
const batchSize = 2000;

/**
 * Takes over the needs of a file, batch by batch. A run that was broken off goes on where its last batch ended; a run over a
 * file that was taken over already adds nothing. A dry run counts the same and writes nothing.
 */
export async function importNeeds(
  deps: ImportDeps,
  job: ImportJob,
  watch: ImportWatch,
): Promise<ImportOutcome> {
  const { file, source, office } = job;
  const dayOf = daysInZone(deps.zone);
  const given = { source, office, dayOf, clockOf: importClock(deps.zone) };
  const readMoment = momentReader(deps.zone);
  const reader = rowReader(source, {
    readMoment,
    readPast: pastReader(readMoment, deps.clock.now()),
    dayOf,
    crosswalk: job.crosswalk,
    territoryOf: territoryNamer(job.territories),
  });
  const place = rowPlacer(territoryFinder(job.territories));
  const digest = digestOf(deps, job);
  let run = (await unfinishedRun(deps.db.read, source, digest)) ?? newRun(deps);
  const { resumed } = run;
  if (resumed) for (const refusal of await refusalsOf(deps.db.read, run.id)) watch.refused(refusal);
  const notes: Partial<Record<ImportNote, number>> = {};
  let outside = 0;
  let toSkip = run.counts.rows;
  let started = resumed || job.dryRun;
  let batch: PlacedRow[] = [];

  const settle = async (): Promise<boolean> => {
    if (!started) await startRun(deps, run, source, digest);
    started = true;
    const counts = job.dryRun
      ? (await sortBatch(deps.db.read, source, batch, run.counts)).counts
      : await deps.db.write((tx) => settleBatch(tx, deps, run, batch, given), "large");
    if (!counts) return false;
    run = { ...run, counts };
    batch = [];
    watch.progress(counts);
    return true;
  };

  for await (const piece of withEnd(file.text())) {
    for (const row of reader.push(piece ?? "", piece === undefined)) {
      if (row.row.ok) for (const note of row.row.notes) notes[note] = (notes[note] ?? 0) + 1;
      const placed = place(row);
      if (placed.outcome === "need" && placed.placed.territoryId === null) outside += 1;
      if (toSkip > 0) {
        toSkip -= 1;
        continue;
      }
      if (placed.outcome === "refused")
        watch.refused({
          line: placed.line,
          reason: reasonOf(placed.refusal),
          sourceKey: placed.refusal.sourceKey ?? null,
        });
      batch.push(placed);
      if (batch.length >= batchSize && !(await settle()))
        return { ok: false, fault: "run-carried-on-elsewhere" };
    }
    const missing = reader.missing();
    if (missing.length > 0 && (piece === undefined || (run.counts.rows === 0 && piece.includes("\n"))))
      return { ok: false, fault: "columns-missing", missing };
  }
  if (!(await settle())) return { ok: false, fault: "run-carried-on-elsewhere" };
  if (!job.dryRun) await finishRun(deps, run.id);
  return { ok: true, counts: run.counts, resumed, notes, outside };
}

/** The pieces, and undefined for the end. */
async function* withEnd(pieces: AsyncGenerator<string>): AsyncGenerator<string | undefined> {
  yield* pieces;
  yield undefined;
}

/** A run goes on only over the same file read in the same way. */
function digestOf({ zone }: ImportDeps, { source, file, territories, crosswalk }: ImportJob): string {
  const read = JSON.stringify([source, file.digest, zone, territories, crosswalk]);
  return createHash("sha256").update(read).digest("hex");
}

const newRun = ({ ids }: ImportDeps): ImportRun => ({ id: ids.next(), counts: noCounts, resumed: false });

async function startRun(
  { db, clock }: ImportDeps,
  { id }: ImportRun,
  source: ImportSource,
  fileDigest: string,
) {
  await db.write((tx) => tx.insert(importRuns).values({ id, source, fileDigest, startedAt: clock.now() }));
}

async function finishRun({ db, clock }: ImportDeps, id: string) {
  await db.write((tx) => tx.update(importRuns).set({ finishedAt: clock.now() }).where(eq(importRuns.id, id)));
}
