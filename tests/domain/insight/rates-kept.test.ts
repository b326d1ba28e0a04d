import { readFileSync } from "node:fs";
import { type SQL, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { ratesSince } from "#app/domain/insight/rates-queries.server.ts";
import { layTown } from "#app/domain/needs/town/lay-town.server.ts";
import { townWordsShape } from "#app/domain/needs/town/town-words.ts";
import { aTown } from "#tests/factories/people.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { plansOf } from "#tests/setup/plans-of.ts";
import { openTestPortal, type TestPortal, testStart } from "#tests/setup/test-portal.ts";
import { ratesReadAnew } from "./rates-read-anew.ts";

const words = townWordsShape.parse(JSON.parse(readFileSync("content/demo/town-words.json", "utf8")));

async function aTownOf(needs: number): Promise<TestPortal> {
  const portal = await openTestPortal();
  await aTown(portal);
  await layTown(portal, { needs, seed: 3, words, streets: { places: [], lines: [] } }, () => {});
  return portal;
}

const sinces = ["2016-01-01", "2024-02-29", "2025-03-02", "2025-12-31", "2026-02-28", "2026-03-02"];

async function expectKept(portal: TestPortal) {
  for (const zone of ["Asia/Shanghai", "Asia/Kolkata", "America/New_York"])
    for (const since of sinces) {
      const asked = { ...portal, zone };
      expect(await ratesSince(asked, since), `${zone} ${since}`).toEqual(await ratesReadAnew(asked, since));
    }
}

/** Long over, this moment, and still to come: what is owed counts once its time is over. */
const dues = ["2026-02-01T00:00:00.000Z", testStart, "2026-05-01T00:00:00.000Z"];

/** What may happen to the rows that rates are counted from, each to one row that was picked at random. */
const changes: readonly ((pick: (table: string) => SQL, at: number) => SQL)[] = [
  (pick) => sql`UPDATE needs SET is_public = 1 - is_public WHERE id = ${pick("needs")}`,
  (pick, at) =>
    sql`UPDATE needs SET unit_id = ${["transport", "coordinating-office", null][at % 3]} WHERE id = ${pick("needs")}`,
  (pick, at) =>
    sql`UPDATE needs SET state = ${["withdrawn", "closed", "waiting", "merged", "in-progress"][at % 5]} WHERE id = ${pick("needs")}`,
  (pick) => sql`UPDATE needs SET round = 3 - round WHERE id = ${pick("needs")}`,
  (pick) =>
    sql`UPDATE needs SET merged_into_id = ${pick("needs")}, state = 'merged' WHERE id = ${pick("needs")}`,
  (pick, at) =>
    sql`UPDATE needs SET author_id = ${at % 2 ? "town-000001" : null} WHERE id IN (${pick("needs")}, ${pick("needs")}) OR state = 'merged'`,
  (pick, at) =>
    sql`UPDATE needs SET answered_at = ${at % 2 ? "2026-02-01T00:00:00.000Z" : null}, due_at = '2026-02-02T00:00:00.000Z' WHERE id = ${pick("needs")}`,
  (pick, at) =>
    sql`UPDATE needs SET first_contact_at = ${at % 2 ? "2026-03-01T11:11:11.000Z" : null} WHERE id = ${pick("needs")}`,
  (pick, at) =>
    sql`UPDATE needs SET answered_at = NULL, first_contact_at = NULL, due_at = ${dues[at % 3]}, first_contact_due_at = ${dues[(at + 1) % 3]}, state = ${at % 4 ? "in-progress" : "waiting"} WHERE id = ${pick("needs")}`,
  (pick) =>
    sql`UPDATE needs SET submitted_at = '2026-02-28T18:45:00.000Z', kind = 'suggestion' WHERE id = ${pick("needs")}`,
  (pick, at) => sql`UPDATE needs SET entity_id = ${at % 2 ? "entity" : null} WHERE id = ${pick("needs")}`,
  (pick, at) =>
    sql`UPDATE answers SET result = ${["adopted", "out-of-remit", "not-adopted"][at % 3]}, round = ${1 + (at % 2)} WHERE id = ${pick("answers")}`,
  (pick) => sql`DELETE FROM answers WHERE id = ${pick("answers")}`,
  (pick, at) =>
    sql`INSERT INTO answers (id, need_id, kind, round, result, reasons, basis, next_step, by_role, at) VALUES (${`a-${at}`}, ${pick("needs")}, 'official', 1, ${at % 2 ? "adopted" : "explained"}, '', '', '', 'officer', ${`2026-01-01T00:00:00.${at}Z`})`,
  (pick, at) =>
    sql`UPDATE verdicts SET solved = 1 - solved, satisfaction = ${1 + (at % 5)} WHERE id = ${pick("verdicts")}`,
  (pick) => sql`UPDATE verdicts SET judged_need_id = ${pick("needs")} WHERE id = ${pick("verdicts")}`,
  (pick) => sql`DELETE FROM verdicts WHERE id = ${pick("verdicts")}`,
];

test("the kept counts of rates are those of the needs themselves, whatever happens to needs, answers and verdicts", async () => {
  const portal = await aTownOf(700);
  await expectKept(portal);
  const { int } = seeded(Number(process.env.RATES_SEED ?? 11));
  const pick = (table: string) =>
    sql`(SELECT id FROM ${sql.identifier(table)} ORDER BY rowid LIMIT 1 OFFSET ${int(0, 150)})`;
  for (let turn = 0; turn < 12; turn++) {
    await portal.db.write(async (tx) => {
      for (let at = 0; at < 25; at++) {
        const change = changes[int(0, changes.length - 1)];
        if (change) await tx.run(change(pick, turn * 100 + at));
      }
    });
    await expectKept(portal);
  }
}, 60_000);

test("counting rates reads neither all needs nor all answers nor all verdicts, nor all that is owed", async () => {
  const portal = await aTownOf(50);
  const plans = await plansOf(portal, (read) =>
    ratesSince({ ...portal, db: { ...portal.db, read } }, "2025-03-02"),
  );
  const read = plans.join("\n");
  expect(read).not.toMatch(/SCAN (needs|n|v|a|j|answers|verdicts)\b/);
  expect(read).not.toMatch(/SEARCH n USING COVERING INDEX needs_public \(is_public=\?\)/);
  expect(read).toMatch(/COVERING INDEX needs_uncontacted \(is_public=\? AND first_contact_due_at>\?/);
  expect(read).toMatch(/COVERING INDEX needs_unanswered \(is_public=\? AND due_at>\?/);
  expect(read, "waits by the tenth, but for two steps").toMatch(
    /SEARCH w USING PRIMARY KEY \(span=\? AND period=\? AND tenths>\? AND tenths<\?\)/,
  );
});
