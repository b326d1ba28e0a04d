import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { type Database, openDatabase, type Tx } from "../client.ts";
import { migrate } from "../migrate.ts";
import { openAside } from "./demo/aside.ts";
import { carryOver, tablesInUse } from "./demo/carry-over.ts";
import { demoTexts } from "./demo/content.ts";
import { fillDemo } from "./demo/fill-demo.ts";
import { heldBy, isHeld, readMark, writeMark } from "./demo/lease.ts";
import { tablesOf } from "./demo/rows.ts";

type Say = (line: string) => void;
const toStderr: Say = (line) => process.stderr.write(`${line}\n`);

/**
 * Fills an empty demo; a database that holds anything of people or needs is never touched. The year is replayed in a
 * database aside and carried over in one transaction, so that a fill that was cut short leaves nothing behind. Of several
 * processes one fills and the others wait.
 */
export async function seedWhenEmpty(deps: Deps, say: Say = toStderr): Promise<void> {
  const me = randomUUID();
  for (;;) {
    const turn = await deps.db.write((tx) => takeTurn(tx, me));
    if (turn.outcome === "not-needed") return;
    if (turn.outcome === "wait") {
      await new Promise((wake) => setTimeout(wake, 300));
      continue;
    }
    if (turn.afterCut) say("演示数据：上次填充中途停止，没有留下数据，现在重新填充。");
    if (await fillAside(deps, me, say)) return;
  }
}

type Turn = { outcome: "not-needed" } | { outcome: "wait" } | { outcome: "fill"; afterCut: boolean };

async function takeTurn(tx: Tx, me: string): Promise<Turn> {
  const found = await readMark(tx);
  if (found?.state === "filled" || (await isPeopled(tx))) return { outcome: "not-needed" };
  if (isHeld(found)) return { outcome: "wait" };
  await writeMark(tx, heldBy(me));
  return { outcome: "fill", afterCut: found !== undefined };
}

async function isPeopled(tx: Tx): Promise<boolean> {
  const rows = await tx.all(
    sql`SELECT 1 FROM people UNION ALL SELECT 1 FROM needs UNION ALL SELECT 1 FROM units UNION ALL SELECT 1 FROM "user" LIMIT 1`,
  );
  return rows.length > 0;
}

/** Returns false when another process took over meanwhile. */
async function fillAside(deps: Deps, me: string, say: Say): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "wenji-demo-"));
  const url = `file:${join(folder, "aside.db")}`;
  const started = Date.now();
  const brought = await tablesInUse(deps.db.read);
  await prepare(url, deps.db, brought);
  const aside = await openAside(url);
  try {
    await fillDemo({ ...deps, db: aside }, progress(deps.db, me, say));
    const carried = await carryBack(deps, aside, me, brought);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    if (carried) say(`演示数据 … 100%（${seconds} 秒）`);
    return carried;
  } finally {
    aside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The database aside starts with what the portal brought along: calendar, rules, plans. */
async function prepare(url: string, db: Database, brought: readonly string[]) {
  const aside = await openDatabase(url);
  const migrated = await migrate(aside);
  if (!migrated.ok) throw new Error(migrated.problem);
  // Migrations may bring rows of their own.
  const own = await tablesInUse(aside.read);
  await aside.write((tx) => carryOver(db.read, tx, [...brought, "settings"], own));
  aside.close();
}

/** Says every tenth part and keeps the mark fresh. */
function progress(db: Database, me: string, say: Say) {
  let said = -1;
  let heard = 0;
  return async (share: number) => {
    const tenth = Math.floor(share * 10);
    if (tenth > said && tenth < 10) say(`演示数据 … ${tenth * 10}%`);
    said = Math.max(said, tenth);
    if (Date.now() - heard < 1000) return;
    heard = Date.now();
    await db.write((tx) => writeMark(tx, heldBy(me)));
  };
}

/** Of what the portal brought along, what the year goes on with: a version of a plan is laid open. */
const movedOn: readonly string[] = ["plans", "plan_versions", "plan_layers", "plan_figures"];

async function carryBack({ db, clock }: Deps, aside: Database, me: string, brought: readonly string[]) {
  const tables = (await tablesOf(aside.read)).filter(
    (name) => name !== "settings" && (!brought.includes(name) || movedOn.includes(name)),
  );
  const fingerprint = createHash("sha256")
    .update(JSON.stringify(await demoTexts()))
    .digest("hex");
  return await db.write(async (tx) => {
    const found = await readMark(tx);
    if (found?.state !== "filling" || found.by !== me || (await isPeopled(tx))) return false;
    await carryOver(aside.read, tx, tables, movedOn);
    await writeMark(tx, { state: "filled", fingerprint, at: clock.now() });
    return true;
  });
}
