import type { Deps } from "#app/platform/deps.ts";
import { carryOn } from "../import/import-run.server.ts";
import { standingTerritories } from "../import/keep-territories.server.ts";
import { keepTown } from "./keep-town.server.ts";
import { type Streets, townGround } from "./town-ground.ts";
import { type TownGiven, townNeed } from "./town-need.ts";
import { residentsOf } from "./town-residents.server.ts";
import { beginRun, brokenOff, finishRun, laidBefore, type TownRun } from "./town-run.server.ts";
import { batchTerms, townClocks } from "./town-terms.server.ts";
import type { TownWords } from "./town-words.ts";

export type TownDeps = Pick<Deps, "db" | "clock" | "ids" | "zone">;
export type TownJob = { needs: number; seed: number; words: TownWords; streets: Streets };
export type TownOutcome =
  | { ok: true; laid: number; stood: number; resumed: boolean }
  | { ok: false; fault: "no-territories" | "run-carried-on-elsewhere" };

/** Needs written in one transaction. */
const batchSize = 2000;

/**
 * Fills a portal up to so many made-up needs, to look at it and to measure it at a town's scale; those laid earlier count.
 * Batch by batch: one that was broken off goes on where its last batch ended, with the very needs that were still to come.
 */
export async function layTown(
  deps: TownDeps,
  { needs, seed, words, streets }: TownJob,
  progress: (done: number, whole: number) => void,
): Promise<TownOutcome> {
  const { db } = deps;
  const territories = await standingTerritories(db.read);
  if (territories.length === 0) return { ok: false, fault: "no-territories" };
  const ground = townGround({ territories, ...streets });
  const stood = await laidBefore(db.read);
  let [laid, resumed] = [0, false];
  for (;;) {
    const left = needs - stood - laid;
    const broken = await brokenOff(db.read);
    if (!broken && left <= 0) return { ok: true, laid, stood, resumed };
    const run = broken ?? (await beginRun(deps, { seed: seed + stood + laid, needs: left }));
    const done = await layRun(deps, run, { ...run, words, ground }, progress);
    if (!done) return { ok: false, fault: "run-carried-on-elsewhere" };
    laid += run.needs - run.counts.rows;
    resumed ||= run.resumed;
  }
}

/** False when another process has carried the same run on. */
async function layRun(
  deps: TownDeps,
  run: TownRun,
  given: TownGiven,
  progress: (done: number, whole: number) => void,
): Promise<boolean> {
  const residents = await residentsOf(deps, given);
  const clocks = townClocks(deps.zone);
  const { id: runId, now, needs } = run;
  let { counts } = run;
  while (counts.rows < needs) {
    const [from, until] = [counts.rows, Math.min(needs, counts.rows + batchSize)];
    const batch = Array.from({ length: until - from }, (_need, at) => townNeed(given, from + at));
    const after = { ...counts, imported: until, rows: until };
    const before = counts;
    const written = await deps.db.write(async (tx) => {
      if (!(await carryOn(tx, runId, before, after))) return false;
      await keepTown(tx, deps, batch, await batchTerms(tx, { runId, now, residents, clocks }));
      return true;
    }, "large");
    if (!written) return false;
    counts = after;
    progress(until, needs);
  }
  await finishRun(deps, run);
  return true;
}
