import { createClient, type InValue } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { expect, onTestFinished, test } from "vitest";
import { meetingPoint } from "#app/domain/summaries/meeting-point.server.ts";
import { publicSummary } from "#app/domain/summaries/summary-queries.server.ts";
import { openTaskFromSummary } from "#app/domain/tasks/open-task-from-summary.server.ts";
import { taskPage } from "#app/domain/tasks/task-page-queries.server.ts";
import { publicNeedsOf } from "#app/domain/tasks/task-queries.server.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPublishedSummary, aTaskInput, draftOf } from "#tests/factories/summaries.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

test("summaries and tasks find their own needs, and never walk all public ones for them", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  const held = await Promise.all([1, 2, 3].map(() => aNeed(portal, { state: "answered" })));
  const numbers = held.map(({ number }) => number);
  const summary = await aPublishedSummary(portal, [first, second], draftOf(numbers));
  const asked = { number: summary.number, version: summary.version };
  const opened = await openTaskFromSummary(portal, first, asked, aTaskInput());
  if (!opened.ok) throw new Error(opened.reason);

  const { reads, plans } = listening(portal);
  expect((await publicSummary(reads, summary.number))?.needs).toHaveLength(3);
  expect((await taskPage(reads, opened.number))?.answered).toHaveLength(3);
  expect([...(await publicNeedsOf(reads, [opened.id])).values()]).toEqual([3]);
  expect(await meetingPoint(reads, summary.number)).toBeDefined();
  const ofNeeds = (await plans()).filter((plan) => /\bneeds\b/.test(plan));
  expect(ofNeeds.length).toBeGreaterThan(4);
  for (const plan of ofNeeds) expect(plan).not.toMatch(/SCAN needs|needs USING [A-Z ]+ \w+ \(is_public=\?\)/);
});

/** The database as queries read it, and the plans of all that they asked, with its arguments as they were sent. */
function listening({ folder }: TestPortal) {
  const client = createClient({ url: `file:${folder}/wenji.db` });
  onTestFinished(() => client.close());
  const asked: { sql: string; args: InValue[] }[] = [];
  const logQuery = (sql: string, args: unknown[]) => {
    asked.push({ sql, args: args.map((arg) => (typeof arg === "number" ? arg : String(arg))) });
  };
  const plans = async () => {
    const found = await Promise.all(
      asked.map(({ sql, args }) => client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })),
    );
    return found.map(({ rows }) => rows.map((row) => String(row.detail)).join("\n"));
  };
  return { reads: drizzle(client, { logger: { logQuery } }), plans };
}
