import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { processesBelow, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { newTestFolder, openPortalIn } from "#tests/setup/test-portal.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

/** A portal of two processes and the clock's. */
async function portalOfTwo(settings: Record<string, string> = {}) {
  const data = await newTestFolder();
  const deps = await openPortalIn(data);
  await aTown(deps);
  await aPerson(deps, "居民");
  deps.db.close();
  const secrets = { WENJI_SECRET: testSecret, WENJI_KEYS: testKeys };
  const env = { ...testSettings, ...secrets, WENJI_PROCESSES: "2", LOG_LEVEL: "warn", ...settings };
  const portal = await startPortal({ data, env });
  onTestFinished(async () => {
    await portal.kill();
    await rm(data, { recursive: true, force: true });
  });
  return { portal, pids: () => processesBelow(portal.pid) };
}

/** A zombie that nobody has asked after yet runs no more. */
const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));

async function until(what: () => boolean | Promise<boolean>, ms = 60_000) {
  for (const end = Date.now() + ms; Date.now() < end; await pause(20)) if (await what()) return true;
  return false;
}

const answers = async (origin: string) => (await fetch(`${origin}/readyz`).catch(() => undefined))?.ok;

test("who is killed is followed by another, pages count wherever they were read, and no process outlives the first", async () => {
  const { portal, pids } = await portalOfTwo({ WENJI_LIMIT_PAGE_CALLER: "60" });
  const before = pids();
  expect(before).toHaveLength(3);
  for (const pid of before) {
    process.kill(pid, "SIGKILL");
    expect(await until(() => pids().length === 3 && !pids().includes(pid))).toBe(true);
    expect(await until(async () => (await answers(portal.origin)) ?? false)).toBe(true);
  }
  expect(portal.log().match(/a process ended; another takes its place/g)).toHaveLength(3);
  expect(portal.log()).toContain('"part":"clock"');

  const statuses: number[] = [];
  // Each on a connection of its own: the processes take turns.
  const read = () => fetch(`${portal.origin}/help`, { headers: { Connection: "close" } });
  for (let time = 0; time < 45; time++) {
    for (const answer of await Promise.all([read(), read(), read()])) {
      statuses.push(answer.status);
      await answer.text();
    }
    await pause(40);
  }
  // Each for itself they would have let 120 of the 135 pass; on a laden machine they tell one another later.
  expect(statuses.filter((status) => status === 200).length).toBeLessThan(105);
  expect(statuses.at(-1)).toBe(429);

  const all = pids();
  process.kill(portal.pid, "SIGKILL");
  expect(await until(() => !all.some(isAlive))).toBe(true);
}, 300_000);

test("told to stop, every process finishes what is under way and goes", async () => {
  const { portal, pids } = await portalOfTwo();
  const all = pids();
  let begun = 0;
  const under = Array.from({ length: 12 }, async () => {
    // A connection that nothing was asked on yet is closed like one that is refused.
    const answer = await fetch(`${portal.origin}/map`, { headers: { Cookie: "visit=1" } }).catch(() => {});
    if (!answer) return;
    begun++;
    expect([answer.status, (await answer.text()).includes("</html>")]).toEqual([200, true]);
  });
  await until(() => begun > 0);
  const began = Date.now();
  await portal.stop();
  expect(Date.now() - began).toBeLessThan(9000);
  expect(all.filter(isAlive)).toEqual([]);
  await Promise.all(under);
}, 60_000);
