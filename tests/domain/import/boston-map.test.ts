import { parse } from "csv-parse/sync";
import { and, count, eq } from "drizzle-orm";
import { expect } from "vitest";
import { drawnPart } from "#app/domain/needs/drawn-window.ts";
import type { NeedFilter } from "#app/domain/needs/need-filter.ts";
import { queryOf } from "#app/domain/needs/need-filter.ts";
import { needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { publicNeeds } from "#app/domain/needs/need-queries.server.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { loader as needsCsv } from "#app/routes/api/needs-csv.ts";
import { needs } from "#db/schema/needs.ts";
import { aFile, countsOf, importFile } from "#tests/factories/imports.ts";
import { bostonPortal, firstLines } from "#tests/factories/real-data.ts";
import { testOnSharedData } from "#tests/setup/shared-data.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

const bounds = [-71.195, 42.225, -70.985, 42.4] as const;

async function csvRows(portal: TestPortal, filter: NeedFilter): Promise<Record<string, string>[]> {
  const answer = await needsCsv(
    reading(await contextFor(portal, visitor, "en"), `/needs.csv?${queryOf(filter)}`),
  );
  return parse(await answer.text(), { columns: true, bom: true });
}

testOnSharedData(
  "the map of Boston's first 5,000 requests, its list and its sheet count what was imported, and titles can be read",
  async () => {
    const portal = await bostonPortal();
    const path = await aFile(portal, "boston.csv", await firstLines("boston311/requests.csv.gz", 5001));
    expect(countsOf(await importFile(portal, "boston311", path))).toMatchObject({ imported: 5000 });
    const now = portal.clock.now();
    const roxbury = { territory: "roxbury" };
    const stands: [NeedFilter, ReturnType<typeof eq>?][] = [
      [{}],
      [roxbury, eq(needs.territoryId, "roxbury")],
      [{ state: "closed" }, eq(needs.state, "closed")],
      [{ ...roxbury, state: "closed" }, and(eq(needs.territoryId, "roxbury"), eq(needs.state, "closed"))],
    ];
    for (const [filter, where] of stands) {
      const [kept] = await portal.db.read
        .select({ rows: count() })
        .from(needs)
        .where(and(eq(needs.isPublic, true), where));
      const rows = kept?.rows ?? 0;
      expect(rows).toBeGreaterThan(50);
      const { clusters, shown, total } = await needClusters(portal, { filter, now }, drawnPart(bounds));
      expect(clusters.reduce((sum, each) => sum + each.count, 0)).toBe(rows);
      expect([shown, total]).toEqual([rows, rows]);
      expect((await publicNeeds(portal, { filter, now }, { size: 20 })).total).toBe(rows);
      const sheet = await csvRows(portal, filter);
      expect(sheet).toHaveLength(rows);
      expect(sheet.filter((row) => /printed|\/\//i.test(row.Title ?? "//"))).toEqual([]);
    }
  },
  120_000,
);
