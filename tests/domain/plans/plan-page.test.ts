import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { publicFigure, publicIndicator, publicLayer } from "#app/domain/plans/public-parts.server.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { askedOf } from "#tests/setup/asked-of.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const review = { secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" }, exemption: null };
const layer = (code: string, reviewNumber: string | null): Layer => ({
  ...{ code, kind: "zone", name: "分区", nameEn: "Zones", precision: 3 },
  ...{ ...review, reviewNumber },
  features: [
    {
      ...{ key: "k1", code: "07", name: "居住", nameEn: "Homes", anchor: "c1" },
      geometry: { type: "Point", coordinates: [118.512345, 30.254321] },
    },
  ],
});
const figure = (code: string, reviewNumber: string | null) => ({
  ...{
    code,
    title: "结构图",
    alt: "一江两溪",
    digest: `digest-${code}`,
    type: "image/webp" as const,
    anchor: null,
  },
  ...{ ...review, reviewNumber },
});
const indicator = {
  ...{
    code: "i1",
    name: "绿地率",
    nameEn: "Green",
    unit: "%",
    base: { year: 2020, value: 38 },
    current: null,
  },
  ...{
    targets: [{ year: 2035, value: 42 }],
    nature: "binding" as const,
    source: "",
    goal: null,
    anchor: "c1",
  },
};
const draft = (version: string, ...anchors: string[]) =>
  aPlanDraft({
    head: { version },
    clauses: anchors.map((anchor) =>
      aClause(anchor, { words: "图如下。\n\n{{layer-Seen.1}}\n\n{{layer-unseen}}" }),
    ),
    layers: [layer("Seen.1", "审图号1"), layer("unseen", null)],
    figures: [figure("seen", "审图号2"), figure("unseen", null)],
    indicators: [indicator],
  });

test("a page draws the layers its text names, as exact as they may be shown, and none that was not reviewed", async () => {
  const { db, ...portal } = await openTestPortal();
  await keptVersion({ db, ...portal }, draft("1.0", "c1"));
  const plan = await planPage(db.read, "plan");
  expect(plan?.drawnLayers.map(({ code }) => code)).toEqual(["Seen.1"]);
  expect(plan?.drawnLayers[0]?.drawn[0]?.geometry.coordinates).toEqual([118.512, 30.254]);
  expect(plan?.figures.map(({ code }) => code)).toEqual(["seen"]);
  expect(JSON.stringify(plan)).not.toContain("digest-unseen");
  expect(await publicLayer(db.read, "plan", "1.0", "unseen")).toBeUndefined();
  expect(await publicFigure(db.read, "plan", "1.0", "unseen")).toBeUndefined();
});

test("a clause that the version read first has no more says which version it stood in last", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, draft("1.0", "c1", "c2"), { state: "revised" });
  await keptVersion(portal, draft("2.0", "c1", "c3"), { state: "draft" });
  await keptVersion(portal, draft("3.0", "c1"));
  expect((await planPage(portal.db.read, "plan"))?.gone).toMatchObject([{ anchor: "c2", version: "1.0" }]);
  expect((await planPage(portal.db.read, "plan", "1.0"))?.gone).toEqual([]);
});

test("no part of a draft, or of a version that was given up, is served", async () => {
  const portal = await openTestPortal();
  await keptVersion(portal, draft("1.0", "c1"));
  for (const [number, state] of [
    ["2.0", "draft"],
    ["3.0", "abandoned"],
  ] as const) {
    await keptVersion(portal, draft(number, "c1"), { state });
    const asked = [portal.db.read, "plan", number] as const;
    expect(await planPage(...asked)).toBeUndefined();
    expect(await publicIndicator(...asked, "i1")).toBeUndefined();
    expect(await publicLayer(...asked, "Seen.1")).toBeUndefined();
    expect(await publicFigure(...asked, "seen")).toBeUndefined();
  }
  expect((await planPage(portal.db.read, "plan"))?.versions.map(({ number }) => number)).toEqual(["1.0"]);
  expect(await publicIndicator(portal.db.read, "plan", "1.0", "i1")).toMatchObject({ unit: "%" });
});

test("what hangs on clauses is asked by index, in as many questions for four hundred clauses as for one", async () => {
  const portal = await openTestPortal();
  const anchors = Array.from({ length: 400 }, (_each, at) => `c${at + 1}`);
  await keptVersion(portal, draft("1.0", "c1"));
  await keptVersion(
    portal,
    aPlanDraft({ head: { id: "large" }, clauses: anchors.map((anchor) => aClause(anchor)) }),
  );
  const asked = askedOf(portal);
  await planPage(portal.db.read, "plan");
  const few = asked.splice(0).length;
  await planPage(portal.db.read, "large");
  expect(asked.length).toBeLessThanOrEqual(few);
  const hanging = asked.filter((each) => /from "(needs|task_sources)"/.test(each));
  expect(hanging).toHaveLength(2);
  for (const each of hanging) {
    const steps = await portal.db.read.all<{ detail: string }>(
      sql.raw(`EXPLAIN QUERY PLAN ${each.replaceAll("?", "'large'")}`),
    );
    const details = steps.map(({ detail }) => detail).join("; ");
    expect(details).toMatch(/needs_clause|task_sources_ref/);
    expect(details).not.toMatch(/SCAN (?!by_clause)/);
  }
});
