import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { claimNeed, settleClaim } from "./claim-steps.ts";
import { desktop, expect, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";
import {
  answerNeed,
  carryOutTask,
  demo,
  draftSummary,
  giveVerdict,
  handlerOf,
  type Journey,
  openTask,
  publishSummary,
  walkBothWays,
} from "./thread-steps.ts";

/** Real messages to a city's leaders, which may not be kept with the portal. */
const messages = ["..", "../.."]
  .map((above) => resolve(above, "shared/data/messages/labelled.csv"))
  .find((path) => existsSync(path));

test.use({ viewport: desktop, locale: "zh-CN" });

test("needs that real people wrote go through answer, summary, task, done and verdict", async ({
  page,
  portal,
  context,
}) => {
  test.skip(!messages, "no ../shared/data beside the repository");
  test.setTimeout(300_000);
  const { data } = portal;
  const journey: Journey = {
    ...{ page, data, script: true, look: async () => {} },
    as: async (email) => {
      await context.clearCookies({ name: /session/ });
      await signIn(page, email);
    },
  };

  const counts = await test.step("they are imported, and every row is accounted for", () => importInto(data));
  expect(counts.imported + counts.updated + counts.unchanged + counts.refused).toBe(counts.rows);
  expect(counts.imported).toBeGreaterThan(300);
  expect(await importInto(data)).toMatchObject({ imported: 0, unchanged: counts.imported });
  const told = await rowsOf(
    data,
    "SELECT count(*) AS n FROM deliveries JOIN needs ON needs.id = subject_id WHERE needs.source = 'messages'",
  );
  expect(told[0]?.n).toBe("0");

  const needs = await openNeedsOf(data, "transport");
  expect(needs).toHaveLength(3);
  const [first = ""] = needs;
  for (const number of needs) {
    await journey.as(await handlerOf(data, number));
    await answerNeed(journey, number);
  }
  await journey.as(demo("coordinator-01"));
  const summary = await draftSummary(journey, needs, "道路与公交出行");
  await journey.as(demo("coordinator-02"));
  await publishSummary(journey, summary);
  const task = await openTask(journey, summary, { unit: "transport" });
  await journey.as(demo("officer-transport"));
  await carryOutTask(journey, task);

  await test.step("whoever wrote it has an account by now, claims it, and gives a verdict", async () => {
    const writer = demo("resident-03");
    const words = "当时留的手机尾号 8817。";
    await journey.as(writer);
    await claimNeed(page, first, words);
    await journey.as(demo("coordinator-01"));
    await settleClaim(page, words, "accepted");
    await journey.as(writer);
    await giveVerdict(journey, first);
  });
  await context.clearCookies({ name: /session/ });
  await walkBothWays(journey, { need: first, summary, task });
});

type Counts = Record<"imported" | "updated" | "unchanged" | "refused" | "rows", number>;

/** Through the command line, beside the running portal; its last line is the count. */
async function importInto(data: string): Promise<Counts> {
  const command = ["app/cli/wenji.ts", "import", "needs", messages ?? "", "--from", "messages", "--json"];
  const env = { ...process.env, WENJI_DATA: data };
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
}

/** Three imported needs that nobody answered yet, with a unit that has an officer. */
async function openNeedsOf(data: string, category: string): Promise<string[]> {
  const found = await rowsOf(
    data,
    `SELECT number FROM needs WHERE needs.channel = 'import' AND category = ? AND is_public = 1
     AND state IN ('submitted', 'accepted', 'assigned')
     AND unit_id IN (SELECT unit_id FROM role_grants WHERE ended_at IS NULL) LIMIT 3`,
    [category],
  );
  return found.map(({ number = "" }) => number);
}
