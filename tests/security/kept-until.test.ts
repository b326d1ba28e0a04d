import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { must } from "#tests/factories/market.ts";
import { aComment, anAnswer } from "#tests/factories/needs.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { emailOf, openRightsTown, type RightsTown, subjectNeed } from "#tests/rights/rights-town.ts";
import { signInOverHttp } from "#tests/setup/sign-in-over-http.ts";
import { fillForMachines } from "./machine-town.ts";

let town: RightsTown;
let need: { id: string; number: string };
beforeAll(async () => {
  town = await openRightsTown();
  await fillForMachines(town);
  need = await subjectNeed(town, "open");
}, 120_000);
afterAll(() => town?.close());

const pause = (ms: number) => new Promise((wake) => setTimeout(wake, ms));

/** A page as a passer-by reads it, and whether it was there already or had to be made; its log line says so. */
async function readPage(path: string): Promise<{ text: string; from: string }> {
  const answer = await fetch(town.portal.origin + path);
  const text = await answer.text();
  expect(answer.status, path).toBe(200);
  const id = answer.headers.get("x-request-id") ?? "none";
  const lineOf = () =>
    town.portal
      .log()
      .split("\n")
      .find((line) => line.includes(id) && line.includes('"answered"'));
  for (let tries = 0; !lineOf() && tries < 200; tries++) await pause(5);
  return { text, from: String(JSON.parse(lineOf() ?? "{}").kept) };
}

const pages = () => [
  ...[
    "/",
    "/map",
    `/needs/${need.number}`,
    `/needs/${need.number}/print`,
    "/summaries",
    "/summaries/PUBLISHED",
  ],
  ...["/tasks", "/tasks/RUNNING", "/rates", "/plans", "/plans/plan", "/plans/plan/explained"],
  ...["/plans/plan/clauses/c42", "/policies", "/consultations", "/notices", "/clarifications", "/outreach"],
  ...["/help", "/help/residents", "/privacy", "/map?find=zzz"],
];

test("what the clock, limits, sign-ins and the office's own leave behind leaves every kept page as it is", async () => {
  // What the town's beginning leaves to the clock is done first.
  await pause(3000);
  const { client } = town.deps.db;
  const spill = (whose: string) =>
    client.execute(
      `INSERT INTO quota_uses (name, whose, slot, amount, until) VALUES ('page.caller', '${whose}', 1, 1, 2)`,
    );
  for (const path of pages()) await readPage(path);
  // The page that was made while the map was loaded hangs on every change, and is made once more.
  await spill("x");
  for (const path of pages()) await readPage(path);
  const Cookie = await signInOverHttp(town.portal.origin, emailOf("author"));
  await fetch(`${town.portal.origin}/account`, { headers: { Cookie } });
  await spill("y");
  await client.execute("UPDATE ledger_checks SET checked_at = checked_at");
  await client.execute("UPDATE session SET updated_at = updated_at");
  await pause(1500);
  for (const path of pages()) expect((await readPage(path)).from, path).toBe("memory");
});

describe("a change is in the very next page, whoever makes it", () => {
  const said = (sql: string) => () => town.deps.db.client.execute(sql);
  const changes: [what: string, path: () => string, act: () => Promise<unknown>, shows: string][] = [
    [
      "a need",
      () => "/map",
      async () =>
        must(await submitNeed(town.deps, town.people.author, aSubmission({ words: "新来的一件事。" }))),
      "新来的一件事",
    ],
    [
      "an answer",
      () => `/needs/${need.number}`,
      () => anAnswer(town.deps, need.id, { byId: town.people.officer.id, reasons: "这是新的答复。" }),
      "这是新的答复",
    ],
    [
      "a comment",
      () => `/needs/${need.number}`,
      () => aComment(town.deps, need.id, { authorId: town.people.author.id, words: "这是新的跟帖。" }),
      "这是新的跟帖",
    ],
    [
      "a unit's new name",
      () => "/tasks",
      said("UPDATE units SET name = '新交通局' WHERE id = 'transport'"),
      "新交通局",
    ],
    ["a plan", () => "/plans", said("UPDATE plans SET title = '新规划' WHERE id = 'plan'"), "新规划"],
    [
      "a clause",
      () => "/plans/plan/clauses/c42",
      said("UPDATE plan_clauses SET words = '新条文。'"),
      "新条文",
    ],
    ["a task", () => "/tasks/RUNNING", said("UPDATE tasks SET title = '新任务'"), "新任务"],
    ["a milestone", () => "/tasks/RUNNING", said("UPDATE task_milestones SET title = '新节点'"), "新节点"],
    ["a notice", () => "/notices", said("UPDATE plan_notices SET title = '新公示'"), "新公示"],
    ["a summary", () => "/summaries", said("UPDATE summaries SET title = '新汇总'"), "新汇总"],
    ["an event", () => "/outreach?when=past", said("UPDATE outreach_events SET title = '新活动'"), "新活动"],
    ["a consultation", () => "/consultations", said("UPDATE consultations SET title = '新征询'"), "新征询"],
    ["a setting", () => "/", said(`INSERT INTO settings (key, value) VALUES ('told', '1')`), ""],
  ];

  test.each(changes)("%s", async (_what, path, act, shows) => {
    await readPage(path());
    const before = await readPage(path());
    expect(before.from).toBe("memory");
    if (shows) expect(before.text.includes(shows)).toBe(false);
    await act();
    const after = await readPage(path());
    expect(after.from).toBe("made");
    expect(after.text.includes(shows)).toBe(true);
  });

  test("and what is hidden is gone from every page", async () => {
    const title = "柳湾路口的一件事，马上要藏起来";
    const shown = await subjectNeed(town, "open", { title });
    expect((await readPage("/map")).text.includes(title)).toBe(true);
    await readPage(`/needs/${shown.number}`);
    // Three changes within a second are more than each reader's page is made anew for.
    await pause(1200);
    await town.deps.db.client.execute({
      sql: "UPDATE needs SET publication = 'refused', is_public = 0 WHERE number = ?",
      args: [shown.number],
    });
    expect((await readPage("/map")).text.includes(title)).toBe(false);
    expect((await fetch(`${town.portal.origin}/needs/${shown.number}`)).status).toBe(404);
  });
});
