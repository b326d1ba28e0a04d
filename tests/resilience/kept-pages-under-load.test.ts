import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { must } from "#tests/factories/market.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openRightsTown } from "#tests/rights/rights-town.ts";
import { startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";

const run = promisify(execFile);
const writers = 200;
const changes = 6;

test(`while thousands read and ${writers} write, every process shows a change within a second, and at once when nobody else writes`, async () => {
  const town = await openRightsTown();
  onTestFinished(() => town.close());
  const env = { ...testSettings, WENJI_SECRET: testSecret, WENJI_KEYS: testKeys, WENJI_JOBS: "off" };
  const second = await startPortal({ data: town.portal.data, env });
  onTestFinished(() => second.stop());
  const origins = [town.portal.origin, second.origin];
  const { number } = must(await submitNeed(town.deps, town.people.author, aSubmission()));
  const page = `/needs/${number}`;
  const Cookie = town.cookieOf("coordinator");

  async function say(words: string): Promise<number> {
    const { origin } = town.portal;
    const body = new URLSearchParams({ words, submissionKey: town.deps.ids.next() });
    const headers = { Origin: origin, Cookie };
    const sent = { method: "POST", redirect: "manual" as const, headers, body };
    expect((await fetch(`${origin}${page}/comments`, sent)).status).toBe(303);
    return performance.now();
  }
  const shows = async (origin: string, words: string) => {
    const answer = await fetch(origin + page);
    expect([answer.status, answer.headers.has("etag")]).toEqual([200, true]);
    return (await answer.text()).includes(words);
  };
  /** Milliseconds after which whoever asks, of whichever process, is shown it. */
  async function seenAfter(words: string): Promise<number> {
    const said = await say(words);
    const asked: number[] = [];
    for (const origin of origins) {
      let begun = performance.now();
      for (; !(await shows(origin, words)); begun = performance.now()) await pause(5);
      asked.push(begun - said);
    }
    return Math.max(...asked);
  }

  for (const origin of origins) expect(await shows(origin, "第一句")).toBe(false);
  await say("第一句");
  for (const origin of origins) expect(await shows(origin, "第一句")).toBe(true);

  const reading = origins.flatMap((origin) =>
    ["/", page].map((path) => run(process.execPath, ["tests/bench/cannon.ts", origin + path, "6", "4"])),
  );
  const before = await counted(second.origin);
  const settings = { ...process.env, ...env, WENJI_DATA: town.portal.data };
  const person = JSON.stringify(town.people.neighbour);
  const writing = run(process.execPath, ["tests/resilience/submit-many.ts", String(writers), person], {
    env: settings,
  });
  const delays: number[] = [];
  for (let change = 0; change < changes; change++) {
    delays.push(await seenAfter(`改动 ${change} 号`));
    await pause(200);
  }
  await writing;
  expect(Math.max(...delays), `milliseconds: ${delays.map(Math.round)}`).toBeLessThan(1000);
  for (const { stdout } of await Promise.all(reading)) {
    const { rate, refused } = JSON.parse(stdout);
    expect(refused).toBe(0);
    expect(rate).toBeGreaterThan(50);
  }
  for (const origin of origins) expect(await counted(origin)).toBe(before + writers);
}, 120_000);

const counted = async (origin: string) =>
  Number(/共 (\d+) 件公开的诉求/.exec(await (await fetch(`${origin}/map`)).text())?.[1]);
