import { count, isNull, or, sql } from "drizzle-orm";
import { expect } from "vitest";
import { pendingReactions } from "#db/schema/audit.ts";
import { needs } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import { aFile, countsOf, importFile } from "#tests/factories/imports.ts";
import { bostonPortal, firstLines } from "#tests/factories/real-data.ts";
import { sharedData, testOnSharedData } from "#tests/setup/shared-data.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

/** Every need stands somewhere, with somebody, and has a due date or the reason why none. */
async function withoutPlaceInTheHouse({ db }: TestPortal) {
  const [lost] = await db.read
    .select({ rows: count() })
    .from(needs)
    .where(
      or(
        isNull(needs.unitId),
        sql`(${needs.dueOn} IS NULL) = (${needs.noDueReason} IS NULL)`,
        sql`(${needs.dueOn} IS NULL) <> (${needs.dueRuleId} IS NULL)`,
      ),
    );
  return lost?.rows;
}

testOnSharedData(
  "the first 3,000 requests of Boston find territory, department, state and due date; a second run adds nothing",
  async () => {
    const portal = await bostonPortal();
    const path = await aFile(portal, "boston.csv", await firstLines("boston311/requests.csv.gz", 3001));
    expect(countsOf(await importFile(portal, "boston311", path))).toMatchObject({
      imported: 3000,
      rows: 3000,
    });
    expect(await withoutPlaceInTheHouse(portal)).toBe(0);
    const [outside] = await portal.db.read
      .select({ rows: count() })
      .from(needs)
      .where(isNull(needs.territoryId));
    expect(outside?.rows).toBeLessThan(30);
    expect(countsOf(await importFile(portal, "boston311", path))).toMatchObject({
      imported: 0,
      unchanged: 3000,
    });
  },
  120_000,
);

testOnSharedData(
  "2,003 messages with replies become closed needs with their answers",
  async () => {
    const portal = await openTestPortal();
    const path = sharedData("messages/replied.csv.gz");
    expect(countsOf(await importFile(portal, "messages", path))).toMatchObject({
      imported: 2003,
      refused: 0,
      rows: 2003,
    });
    const [closed] = await portal.db.read.select({ rows: count() }).from(answers);
    expect(closed?.rows).toBe(2003);
    expect(await withoutPlaceInTheHouse(portal)).toBe(0);
    expect(await portal.db.read.select().from(pendingReactions)).toEqual([]);
  },
  120_000,
);

testOnSharedData(
  "messages with labels or votes are read from the same table",
  async () => {
    const portal = await openTestPortal();
    for (const [name, rows] of [
      ["labelled.csv", 345],
      ["with-votes.csv.gz", 4326],
    ] as const) {
      const counts = countsOf(await importFile(portal, "messages", sharedData(`messages/${name}`), true));
      expect(counts).toMatchObject({ imported: rows, refused: 0, rows });
    }
  },
  120_000,
);

testOnSharedData(
  "the first 3,000 service requests of Open311 keep the residents' words and times",
  async () => {
    const portal = await bostonPortal();
    const path = await aFile(portal, "open311.ndjson", await firstLines("open311/requests.ndjson.gz", 3000));
    expect(countsOf(await importFile(portal, "open311", path))).toMatchObject({ imported: 3000, rows: 3000 });
    expect(await withoutPlaceInTheHouse(portal)).toBe(0);
  },
  120_000,
);
