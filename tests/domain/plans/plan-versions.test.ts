import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { clauseLine, currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { planSwitches } from "#app/domain/plans/plan-layer-queries.server.ts";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { openDatabase } from "#db/client.ts";
import { migrate, migrateUpTo } from "#db/migrate.ts";
import { planFeatureBoxes, plans } from "#db/schema/plans.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const second = (...anchors: string[]) =>
  aPlanDraft({ head: { version: "2.0" }, clauses: anchors.map((anchor) => aClause(anchor)) });

test("a draft is in no list, page or clause; the public version is read by its number", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, aPlanDraft());
  await keptVersion(portal, second("c1", "c42"), { state: "draft" });
  expect(await planList(portal.db.read)).toMatchObject([{ id: "plan", version: "1.0", clauses: 1 }]);
  expect((await planPage(portal.db.read, "plan"))?.version).toBe("1.0");
  expect(await planPage(portal.db.read, "plan", "2.0")).toBeUndefined();
  expect(await clauseLine(portal.db.read, { planId: "plan", anchor: "c1" })).toBeUndefined();
  expect((await currentClauses(portal.db.read)).map(({ anchor }) => anchor)).toEqual(["c42"]);
});

test("a clause that the newest version has no more is found in the last that had it", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, aPlanDraft(), { state: "revised" });
  await keptVersion(portal, second("c1"));
  expect(await clauseLine(portal.db.read, { planId: "plan", anchor: "c42" })).toMatchObject({
    version: "1.0",
    isCurrent: false,
  });
  expect((await planPage(portal.db.read, "plan", "1.0"))?.text.clauses).toHaveLength(1);
});

test("a layer without its recorded review shows nothing", async () => {
  const portal = await openTestPortal();
  const feature = { key: "k1", code: "07", name: "居住", nameEn: "Homes", anchor: "c42" };
  const geometry = { type: "Point", coordinates: [118.5, 30.2] } as const satisfies object;
  const layer = (code: string, reviewNumber: string | null) => ({
    ...({
      code,
      kind: "zone",
      name: "分区",
      nameEn: "Zones",
      precision: 6,
      reviewNumber,
      exemption: null,
    } as const),
    secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" },
    features: [{ ...feature, geometry: { ...geometry, coordinates: [118.5, 30.2] as [number, number] } }],
  });
  await keptVersion(portal, aPlanDraft({ layers: [layer("a", "审图号1"), layer("b", null)] }));
  const offered = (await planSwitches(portal.db.read, [118, 30, 119, 31])).flatMap(
    ({ switches }) => switches,
  );
  expect(offered.map(({ key, url }) => [key, url])).toEqual([
    ["plan/a", "/plans/plan/versions/1.0/layers/a.geojson"],
  ]);
  expect(await planSwitches(portal.db.read, [-71.2, 42.2, -70.9, 42.4]), "a map of elsewhere").toEqual([]);
  const boxes = await portal.db.read.all(
    sql`SELECT id FROM plan_feature_boxes WHERE west <= 118.5 AND east >= 118.5 AND south <= 30.2 AND north >= 30.2`,
  );
  expect(boxes).toHaveLength(2);
});

test("a plan kept before there were versions becomes its version in force, with its clauses, layers and boxes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wenji-plans-"));
  const db = await openDatabase(`file:${join(folder, "wenji.db")}`);
  await migrateUpTo(db, "20261127091500");
  await db.client.executeMultiple(`
    INSERT INTO plans VALUES ('p', '总体规划', 'Master plan', 'master', '1.0', '2025-06-30', '甲');
    INSERT INTO plan_clauses VALUES ('p', 'c1', '第1条', '目的', '第一章', '词', 0);
    INSERT INTO plan_features VALUES ('f1', 'p', 'zone', '07', '居住', 'Homes', 'c1',
      '{"type":"MultiPolygon","coordinates":[[[[118,30],[119,30],[119,31],[118,30]]]]}', '审图号1', '{"who":"甲","when":"2025-05-20","basis":"乙"}');
  `);
  expect(await migrate(db)).toMatchObject({ ok: true });
  expect(await planList(db.read)).toMatchObject([
    {
      id: "p",
      tier: "county",
      kind: "master",
      version: "1.0",
      state: "in-force",
      approvedOn: "2025-06-30",
      clauses: 1,
    },
  ]);
  expect(await planSwitches(db.read, [118.9, 30.9, 119.5, 31.5])).toMatchObject([
    { title: "总体规划", switches: [{ key: "p/zone", kind: "zone", code: null, reviewNumber: "审图号1" }] },
  ]);
  const [box] = await db.read.select().from(planFeatureBoxes);
  const hair = 0.000001;
  expect(box?.west).toBeLessThan(118);
  expect(box?.west).toBeCloseTo(118 - hair, 4);
  expect(box?.north).toBeGreaterThan(31);
  expect(box?.north).toBeCloseTo(31 + hair, 4);
  db.close();
  await rm(folder, { recursive: true });
});

test("a plan that never was public is called what its latest draft calls it, one that is public what it was called", async () => {
  const portal = await openTestPortal();
  const titled = (title: string, version: string) => aPlanDraft({ head: { title, version } });
  const title = async () => (await portal.db.read.select({ title: plans.title }).from(plans))[0]?.title;
  await keptVersion(portal, titled("弃用的名称", "1.0"), { state: "abandoned" });
  await keptVersion(portal, titled("总体规划", "2.0"));
  expect(await title()).toBe("总体规划");
  await keptVersion(portal, titled("没有公开的名称", "3.0"), { state: "draft" });
  expect(await title()).toBe("总体规划");
});
