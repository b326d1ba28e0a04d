import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { count, countDistinct } from "drizzle-orm";
import { expect, test } from "vitest";
import { checkLedger } from "#app/domain/audit/ledger-rows.server.ts";
import { events, pendingReactions } from "#db/schema/audit.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const run = promisify(execFile);
const processes = 3;
const writers = 200;

test("three processes with two hundred writers each lose no write, give no number twice and keep the chain sound", async () => {
  const portal = await openTestPortal();
  const env = { ...process.env, DATABASE_URL: `file:${join(portal.folder, "wenji.db")}` };
  const outputs = await Promise.all(
    Array.from({ length: processes }, () =>
      run(process.execPath, ["tests/setup/write-entry.ts", String(writers)], { env }),
    ),
  );
  const numbers = outputs.flatMap(({ stdout }): number[] => JSON.parse(stdout));
  const whole = processes * writers;
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: whole }, (_, place) => place + 1));
  expect(await checkLedger(portal)).toMatchObject({ ok: true, rows: whole });
  const [written] = await portal.db.read
    .select({ rows: count(), writers: countDistinct(events.actor) })
    .from(events);
  expect(written).toEqual({ rows: whole, writers: processes });
  expect(await portal.db.read.select({ rows: count() }).from(pendingReactions)).toEqual([{ rows: whole }]);
}, 120_000);
