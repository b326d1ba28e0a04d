import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { count, countDistinct } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import { importRefusals, importRuns } from "#db/schema/imports.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { aFile } from "#tests/factories/imports.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { killSeed, plannedKills } from "#tests/resilience/planned-kills.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";
import { firstBrokenRow } from "./ledger-chain.ts";

/** Several batches, so that an import can be killed within and between them. */
const rows = 16_000;
const refused = rows / 50;

/** Runs the command in a process of its own; `killAfter` milliseconds after its first progress it is killed with -9. */
async function importing(url: string, path: string, data: string) {
  const child = spawn(
    process.execPath,
    ["app/cli/wenji.ts", "import", "needs", path, "--from", "csv", "--json"],
    {
      env: { ...process.env, DATABASE_URL: url, WENJI_DATA: data },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let out = "";
  child.stdout.on("data", (piece) => {
    out += String(piece);
  });
  child.stderr.resume();
  const ended = once(child, "exit");
  return { child, ended, out: () => out };
}

test(`an import killed with -9 at any moment goes on where it stopped: every row once, counts whole (8 attempts, ${plannedKills.imports} kills at least, seed ${killSeed})`, async () => {
  const portal = await openTestPortal();
  const url = `file:${join(portal.folder, "killed.db")}`;
  const text = Array.from({ length: rows }, (_row, at) =>
    at % 50 === 7
      ? `k${at},not a date,${at}`
      : `${at % 3 === 0 ? "" : `k${at}`},2026-02-02,第 ${at % 3 === 0 ? at % 60 : at} 件事`,
  );
  const path = await aFile(portal, "killed.csv", ["id,submitted_at,words", ...text].join("\n"));
  const { int } = seeded(killSeed);
  const db = await openDatabase(url);
  let killed = 0;
  for (let attempt = 0; attempt < 8; attempt++) {
    const { child, ended } = await importing(url, path, portal.folder);
    const sofar = await rowsOf(db);
    // Past the start of the process, then at a moment within or between batches.
    const until = Date.now() + 20_000;
    while (attempt > 0 && child.exitCode === null && (await rowsOf(db)) === sofar && Date.now() < until)
      await new Promise((wake) => setTimeout(wake, 10));
    await new Promise((wake) => setTimeout(wake, int(0, attempt === 0 ? 900 : 250)));
    if (child.exitCode === null) killed += 1;
    child.kill("SIGKILL");
    await ended;
  }
  const last = await importing(url, path, portal.folder);
  await last.ended;
  const whole = JSON.parse(last.out().trim().split("\n").at(-1) ?? "");
  expect(killed).toBeGreaterThanOrEqual(plannedKills.imports);
  expect(whole.rows).toBe(rows);
  expect(whole.imported + whole.updated + whole.unchanged + whole.refused).toBe(rows);
  expect(whole.refused).toBe(refused);
  const [kept] = await db.read.select({ rows: count(), keys: countDistinct(needs.sourceKey) }).from(needs);
  expect(kept).toEqual({ rows: rows - refused, keys: rows - refused });
  const [told] = await db.read.select({ rows: count(), needs: countDistinct(events.subjectId) }).from(events);
  expect(told).toEqual({ rows: rows - refused, needs: rows - refused });
  const [moved] = await db.read.select({ rows: count() }).from(needMovesMade);
  expect(moved?.rows).toBe(2 * (rows - refused));
  expect((await db.read.select().from(importRefusals)).length).toBeGreaterThanOrEqual(refused);
  expect(await firstBrokenRow(db.read)).toBeUndefined();
  db.close();
}, 240_000);

async function rowsOf(db: Awaited<ReturnType<typeof openDatabase>>): Promise<number> {
  try {
    const runs = await db.read.select({ rows: importRuns.rows }).from(importRuns);
    return runs.reduce((sum, run) => sum + run.rows, 0);
  } catch {
    // The killed process has not migrated the database yet.
    return 0;
  }
}
