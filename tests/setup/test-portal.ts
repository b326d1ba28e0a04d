import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { inject, onTestFinished } from "vitest";
import { standardLimits } from "#app/domain/limits/limits.ts";
import { type NeedMap, openNeedMap } from "#app/domain/needs/map/need-map.server.ts";
import { clockAt } from "#app/platform/clock.ts";
import type { Deps } from "#app/platform/deps.ts";
import { filesIn } from "#app/platform/disk-files.ts";
import { loadI18n } from "#app/platform/i18n.ts";
import { randomIds } from "#app/platform/ids.ts";
import { silentLog } from "#app/platform/log.ts";
import type { Letter } from "#app/platform/post.ts";
import { type Database, openDatabase } from "#db/client.ts";
import { migrate } from "#db/migrate.ts";
import { fillRulebook } from "#db/seed/rulebook.ts";
import { testSecrets } from "./test-secrets.ts";

export type TestPortal = Deps & {
  clock: ReturnType<typeof clockAt>;
  letters: { channel: string; letter: Letter }[];
  folder: string;
  needMap: NeedMap;
};

/** A working Sunday's noon is no good for deadlines: tests start on Monday 2026-03-02, 10:00 in Shanghai. */
export const testStart = "2026-03-02T02:00:00.000Z";

/** A portal on its own real database: a migrated template, copied per test, gone afterwards. */
export async function openTestPortal(): Promise<TestPortal> {
  const folder = await newTestFolder();
  const portal = await openPortalIn(folder);
  onTestFinished(() => discard(portal.db, folder));
  return portal;
}

/** A new data folder with a migrated database in it, for a portal that outlives one test. */
export async function newTestFolder(): Promise<string> {
  const folder = await testFolder();
  await copyFile(await migratedTemplate(), join(folder, "wenji.db"));
  return folder;
}

/** What commands need, over the database of that data folder. */
export async function openPortalIn(folder: string): Promise<TestPortal> {
  const db = await openDatabase(`file:${join(folder, "wenji.db")}`);
  const letters: TestPortal["letters"] = [];
  const keep = (channel: string) => ({
    post: async (letter: Letter) => {
      letters.push({ channel, letter });
      return { outcome: "sent" as const };
    },
  });
  return {
    db,
    clock: clockAt(testStart),
    ids: randomIds,
    files: filesIn(join(folder, "files")),
    secrets: testSecrets,
    post: { email: keep("email"), sms: keep("sms") },
    i18n: loadI18n(),
    log: silentLog,
    zone: "Asia/Shanghai",
    placesFile: "content/demo/gazetteer.json",
    origin: "http://127.0.0.1:3000",
    limits: standardLimits,
    letters,
    folder,
    needMap: openNeedMap({ db, log: silentLog }),
  };
}

/** Made once a run, by whoever needs it first; two who are first at once make the same. */
async function migratedTemplate(): Promise<string> {
  const path = join(inject("templates"), "migrated.db");
  if (!existsSync(path)) await rename(await makeTemplate(), path);
  return path;
}

async function makeTemplate(): Promise<string> {
  const path = join(await testFolder(), "template.db");
  const db = await openDatabase(`file:${path}`);
  const migrated = await migrate(db);
  if (!migrated.ok) throw new Error(migrated.problem);
  await fillRulebook(db, testStart);
  await db.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
  return path;
}

async function testFolder(): Promise<string> {
  const root = resolve(".test/portals");
  await mkdir(root, { recursive: true });
  return await mkdtemp(join(root, "p-"));
}

async function discard(db: Database, folder: string) {
  db.close();
  await rm(folder, { recursive: true, force: true });
}
