import { and, eq, inArray, sql } from "drizzle-orm";
import type { CivilDate } from "#app/domain/calendar/civil-date.ts";
import type { Instant } from "#app/domain/calendar/instant.ts";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import type { Reads, Tx } from "#db/client.ts";
import { importRefusals } from "#db/schema/imports.ts";
import { needs } from "#db/schema/needs.ts";
import { units } from "#db/schema/people.ts";
import type { ImportClock } from "./import-clock.ts";
import { importRoutes } from "./import-routes.server.ts";
import { carryOn, type ImportCounts, type ImportRun } from "./import-run.server.ts";
import type { ImportedNeed, ImportSource, SourceUnit } from "./imported-need.ts";
import { type ChangedNeed, keepChangedNeeds, type StandingNeed } from "./keep-changed-needs.server.ts";
import { type ImportDeps, keepNewNeeds } from "./keep-new-needs.server.ts";
import type { PlacedNeed, PlacedRow } from "./placed-need.ts";

export type Sorted = { fresh: PlacedNeed[]; changed: ChangedNeed[]; counts: ImportCounts };

/** Tells new needs from changed and unchanged ones, and adds them to the counts. */
export async function sortBatch(
  reads: Reads,
  source: ImportSource,
  batch: readonly PlacedRow[],
  before: ImportCounts,
): Promise<Sorted> {
  const placed = batch.flatMap((row) => (row.outcome === "need" ? [row.placed] : []));
  const standing = await standingNeeds(reads, source, placed);
  const fresh = placed.filter(({ key }) => !standing.has(key));
  const changed = placed.flatMap((each) => {
    const known = standing.get(each.key);
    return known && known.digest !== each.digest ? [{ placed: each, standing: known }] : [];
  });
  const refused = batch.filter(({ outcome }) => outcome === "refused").length;
  const unchanged = batch.length - fresh.length - changed.length - refused;
  return {
    fresh,
    changed,
    counts: {
      imported: before.imported + fresh.length,
      updated: before.updated + changed.length,
      unchanged: before.unchanged + unchanged,
      refused: before.refused + refused,
      rows: before.rows + batch.length,
    },
  };
}

/** What all batches of an import are settled with. */
export type BatchGiven = {
  source: ImportSource;
  office: SourceUnit;
  clockOf: ImportClock;
  dayOf(at: Instant): CivilDate;
};

/**
 * Writes a batch with its refusals and the run's counters, all of it or nothing: whoever is killed goes on after the last
 * batch. Undefined when another process has carried the same run on.
 */
export async function settleBatch(
  tx: Tx,
  deps: ImportDeps,
  run: ImportRun,
  batch: readonly PlacedRow[],
  { source, office, clockOf, dayOf }: BatchGiven,
): Promise<ImportCounts | undefined> {
  const now = deps.clock.now();
  const { fresh, changed, counts } = await sortBatch(tx, source, batch, run.counts);
  if (!(await carryOn(tx, run.id, run.counts, counts))) return undefined;
  const routes = await importRoutes(tx, { day: dayOf(now), now }, office);
  for (const placed of [...fresh, ...changed.map(({ placed }) => placed)]) routes.routeOf(placed);
  if (routes.newUnits().length > 0) await tx.insert(units).values(routes.newUnits());
  const book = await loadRulebook(tx);
  const terms = {
    ...{ source, runId: run.id, now, routes, dayOf },
    clockOf: (need: ImportedNeed) => clockOf(need, book),
  };
  await keepNewNeeds(tx, deps, fresh, terms);
  await keepChangedNeeds(tx, deps, changed, terms);
  await keepRefusals(tx, run.id, batch);
  return counts;
}

async function standingNeeds(reads: Reads, source: ImportSource, placed: readonly PlacedNeed[]) {
  const keys = placed.map(({ key }) => key);
  if (keys.length === 0) return new Map<string, StandingNeed>();
  const rows = await reads
    .select({
      id: needs.id,
      key: needs.sourceKey,
      digest: needs.sourceFingerprint,
      state: needs.state,
      visibility: needs.visibility,
      publication: needs.publication,
    })
    .from(needs)
    .where(and(eq(needs.source, source), inArray(needs.sourceKey, keys)));
  return new Map(rows.flatMap(({ key, ...row }) => (key === null ? [] : [[key, { key, ...row }] as const])));
}

async function keepRefusals(tx: Tx, runId: string, batch: readonly PlacedRow[]): Promise<void> {
  const refused = batch.flatMap((row) => (row.outcome === "refused" ? [row] : []));
  if (refused.length === 0) return;
  const rows = refused.map(({ line, refusal }) => ({
    runId,
    line,
    reason: reasonOf(refusal),
    sourceKey: refusal.sourceKey ?? null,
  }));
  // Members of one JSON array may stand on one line.
  await tx
    .insert(importRefusals)
    .values(rows)
    .onConflictDoUpdate({
      target: [importRefusals.runId, importRefusals.line],
      set: { reason: sql`${importRefusals.reason} || '; ' || excluded.reason` },
    });
}

/** `date-not-understood:submitted_at`: the fault, and the column where it stands. Never the cell: it may be personal. */
export const reasonOf = ({ reason, field }: { reason: string; field?: string }) =>
  field ? `${reason}:${field}` : reason;
