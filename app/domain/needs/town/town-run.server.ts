import { and, eq, isNull, sql } from "drizzle-orm";
import type { Instant } from "#app/domain/calendar/instant.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { importRuns } from "#db/schema/imports.ts";
import { type ImportCounts, noCounts } from "../import/import-run.server.ts";

/** A laying of so many needs; what they are hangs on its seed and on the moment it began. */
export type TownRun = {
  id: string;
  seed: number;
  needs: number;
  now: Instant;
  counts: ImportCounts;
  resumed: boolean;
};

const source = "seed";

/** How many made-up needs stand already. */
export async function laidBefore(reads: Reads): Promise<number> {
  const [row] = await reads
    .select({ laid: sql<number>`coalesce(sum(${importRuns.imported}), 0)` })
    .from(importRuns)
    .where(eq(importRuns.source, source));
  return row?.laid ?? 0;
}

/** The run that was broken off, or undefined. */
export async function brokenOff(reads: Reads): Promise<TownRun | undefined> {
  const [row] = await reads
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.source, source), isNull(importRuns.finishedAt)));
  if (!row) return undefined;
  const [seed = 0, needs = 0] = row.fileDigest.split(":").map(Number);
  const { id, imported, updated, unchanged, refused, rows } = row;
  const counts = { imported, updated, unchanged, refused, rows };
  return { id, seed, needs, now: row.startedAt, counts, resumed: true };
}

export async function beginRun(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  { seed, needs }: Pick<TownRun, "seed" | "needs">,
): Promise<TownRun> {
  const run = { id: ids.next(), seed, needs, now: clock.now(), counts: noCounts, resumed: false };
  await db.write((tx) =>
    tx.insert(importRuns).values({ id: run.id, source, fileDigest: `${seed}:${needs}`, startedAt: run.now }),
  );
  return run;
}

export async function finishRun({ db, clock }: Pick<Deps, "db" | "clock">, { id }: TownRun): Promise<void> {
  await db.write((tx) => tx.update(importRuns).set({ finishedAt: clock.now() }).where(eq(importRuns.id, id)));
}
