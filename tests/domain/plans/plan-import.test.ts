import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { keepPhoto } from "#app/domain/needs/keep-photo.server.ts";
import { currentClauses } from "#app/domain/plans/clause-queries.server.ts";
import { checkImport } from "#app/domain/plans/import/check-import.server.ts";
import { describeImport } from "#app/domain/plans/import/describe-import.server.ts";
import type { GivenFile } from "#app/domain/plans/import/given-file.ts";
import { importPlan } from "#app/domain/plans/import/import-plan.server.ts";
import { importPage } from "#app/domain/plans/import/import-queries.server.ts";
import { planList } from "#app/domain/plans/plan-queries.server.ts";
import { events } from "#db/schema/audit.ts";
import { planClauses, planFeatures, planFigures, planLayers, plans, planVersions } from "#db/schema/plans.ts";
import { docxFile, para } from "#tests/factories/docx.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { geojsonLayer, markdownPlan } from "#tests/factories/plan-files.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const walking = "补齐社区步行网络，十五分钟内到达公园、学校与菜市场。";
const water = "保护云湖水源地，一级保护区内不得新建与供水无关的设施。";

async function anOffice() {
  const portal = await openTestPortal();
  const deps = { ...portal, keepPicture: (bytes: Uint8Array) => keepPhoto(portal, bytes) };
  const coordinator = await aPerson(portal, "专班", { role: "coordinator" });
  const bring = async (files: GivenFile[], said = {}) => {
    const checked = await checkImport(deps, coordinator, { files, said });
    if (!checked.ok) throw new Error(checked.reason);
    const found = await importPage(portal.db.read, checked.importId);
    if (!found) throw new Error("no import");
    return found;
  };
  const count = async (table: typeof planVersions | typeof plans | typeof planClauses | typeof events) =>
    (await portal.db.read.select().from(table)).length;
  return { portal, deps, coordinator, bring, count };
}

describe("files of a plan", () => {
  test("with a problem leave nothing but the list of what is wrong", async () => {
    const { deps, coordinator, bring, count } = await anOffice();
    const layer = geojsonLayer([{ name: "甲", west: 118.6, clause: "9" }]);
    const found = await bring([markdownPlan([["步行", "见[水源](#c9)。"]]), layer]);
    expect(found.outcome).toBe("refused");
    expect(found.problems.map(({ file, at, problem }) => [file, at, problem])).toEqual([
      ["plan.md", 13, "link-unknown"],
      ["zone.geojson", 3, "clause-unknown"],
    ]);
    expect(await importPlan(deps, coordinator, found.id)).toEqual({
      ok: false,
      reason: "state-does-not-allow",
    });
    expect([await count(plans), await count(planVersions), await count(events)]).toEqual([0, 0, 0]);
  });

  test("that are sound become a draft that nobody sees in public, with one event; sent twice it is done once", async () => {
    const { portal, deps, coordinator, bring, count } = await anOffice();
    const figure = { name: "map.png", bytes: await aPhoto(60, 40, "png") };
    const document = markdownPlan([
      ["步行", `${walking}\n\n{{layer-zone}}\n\n{{figure-map}}\n\n图1 用地布局`],
    ]);
    const layer = geojsonLayer([{ name: "甲", west: 118.6, clause: "第1条" }]);
    const found = await bring([document, layer, figure]);
    expect(found.preview).toMatchObject({
      ...{ replaces: false, kept: 0, lost: [] },
      counts: { clauses: 1, features: 1, figures: 1 },
    });
    const twice = await Promise.all([
      importPlan(deps, coordinator, found.id),
      importPlan(deps, coordinator, found.id),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect([await count(planVersions), await count(events)]).toEqual([1, 1]);
    const [version] = await portal.db.read.select().from(planVersions);
    expect(version).toMatchObject({ state: "draft", madeBy: coordinator.id, secrecyReview: null });
    expect(await portal.db.read.select().from(planFeatures)).toMatchObject([{ key: "f1", anchor: "c1" }]);
    expect(await portal.db.read.select().from(planFigures)).toMatchObject([
      { code: "map", title: "图1 用地布局", type: "image/webp", anchor: "c1", secrecyReview: null },
    ]);
    expect([await planList(portal.db.read), await currentClauses(portal.db.read)]).toEqual([[], []]);
    const again = await bring([document, layer, figure]);
    expect([again.id, again.outcome]).toEqual([found.id, "kept"]);
  });

  test("say nothing of secrecy: a review in them is not taken over", async () => {
    const { portal, deps, coordinator, bring } = await anOffice();
    const reviewed = {
      secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" },
      reviewNumber: "审图号1",
    };
    const layer = { code: "zone", kind: "zone", name: "分区", ...reviewed };
    const found = await bring([
      markdownPlan([["步行", walking]]),
      geojsonLayer([{ name: "甲", west: 118.6 }], layer),
    ]);
    expect(found.problems).toEqual([]);
    await importPlan(deps, coordinator, found.id);
    expect(await portal.db.read.select().from(planLayers)).toMatchObject([
      { secrecyReview: null, reviewNumber: null },
    ]);
  });
});

describe("a version of a plan that is there", () => {
  test("keeps its anchors where clauses go on, and tells those that found no successor", async () => {
    const { portal, deps, coordinator, bring } = await anOffice();
    const before = [
      aClause("c1", { number: "第1条", words: walking }),
      aClause("c2", { number: "第2条", heading: "水源", words: water }),
    ];
    await keptVersion(portal, aPlanDraft({ clauses: before }));
    const found = await bring([
      markdownPlan(
        [
          ["目的", "为统筹开发与保护。"],
          ["步行", walking],
        ],
        { version: "2.0" },
      ),
    ]);
    expect(found.preview).toMatchObject({
      ...{ kept: 1, added: [{ anchor: "c1-2" }], lost: [{ anchor: "c2", number: "第2条", heading: "水源" }] },
    });
    const kept = await importPlan(deps, coordinator, found.id);
    if (!kept.ok) throw new Error(kept.reason);
    const clauses = await portal.db.read
      .select()
      .from(planClauses)
      .where(eq(planClauses.versionId, kept.versionId));
    expect(clauses.map(({ number, anchor }) => [number, anchor])).toEqual([
      ["第1条", "c1-2"],
      ["第2条", "c1"],
    ]);
  });

  test("is refused in words under a number that is public, and may replace a draft whole", async () => {
    const { portal, deps, coordinator, bring, count } = await anOffice();
    await keptVersion(portal, aPlanDraft());
    expect((await bring([markdownPlan([["步行", walking]])])).problems).toMatchObject([
      { problem: "version-public" },
    ]);
    const other = markdownPlan([["步行", walking]], { version: "2.0", kind: "special" });
    expect((await bring([other])).problems).toMatchObject([{ problem: "plan-differs" }]);

    const first = await bring([
      markdownPlan(
        [
          ["步行", walking],
          ["水源", water],
        ],
        { version: "2.0", title: "改了的名称" },
      ),
    ]);
    expect(first.preview?.stays).toEqual({ title: "总体规划", titleEn: "Master plan" });
    const kept = await importPlan(deps, coordinator, first.id);
    const second = await bring([markdownPlan([["水源", water]], { version: "2.0" })]);
    expect(second.preview?.replaces).toBe(true);
    expect(await importPlan(deps, coordinator, second.id)).toEqual(kept);
    expect([await count(planVersions), await count(planClauses)]).toEqual([2, 2]);
    expect((await importPage(portal.db.read, first.id))?.outcome).toBe("replaced");
    // The first files again are an import of their own.
    const third = await bring([
      markdownPlan(
        [
          ["步行", walking],
          ["水源", water],
        ],
        { version: "2.0" },
      ),
    ]);
    expect([third.id === first.id, third.outcome]).toEqual([false, "ready"]);
  });

  test("that changed between the look and the yes has to be looked at again", async () => {
    const { portal, deps, coordinator, bring } = await anOffice();
    const found = await bring([markdownPlan([["步行", walking]])]);
    await keptVersion(portal, aPlanDraft({ head: { version: "0.9" } }));
    const kept = await importPlan(deps, coordinator, found.id);
    const again = await importPage(portal.db.read, found.id);
    // It is read against the plan as it stands now, so this one still fits.
    expect([kept.ok, again?.outcome]).toEqual([true, "kept"]);
    const stale = await bring([markdownPlan([["步行", walking]], { version: "3.0" })]);
    await keptVersion(portal, aPlanDraft({ head: { version: "3.0" } }), { id: "made-meanwhile" });
    expect(await importPlan(deps, coordinator, stale.id)).toEqual({ ok: false, reason: "changed-meanwhile" });
  });
});

test("a DOCX and a layer that say nothing of themselves are described without sending them again", async () => {
  const { deps, coordinator, bring } = await anOffice();
  const document = {
    name: "plan.docx",
    bytes: docxFile({ blocks: [para("第一章 总则", "1"), para("第1条 步行", "2"), para(walking)] }),
  };
  const { name: _, ...layer } = { ...geojsonLayer([{ name: "甲", west: 118.6 }], {}) };
  const found = await bring([document, { ...layer, name: "a.geojson" }], { version: "1.0" });
  expect(new Set(found.problems.map(({ problem }) => problem))).toEqual(
    new Set(["field-missing", "layer-field-missing"]),
  );
  const said = { id: "p", title: "总体规划", tier: "county", kind: "master", version: "1.0" };
  const layers = (position: number) => (position === 1 ? { code: "zone", kind: "zone", name: "分区" } : {});
  expect(await describeImport(deps, coordinator, { importId: found.id, said, layers })).toMatchObject({
    ok: true,
  });
  expect(await importPlan(deps, coordinator, found.id)).toMatchObject({ ok: true });
});

test("nobody but a coordinator brings anything in", async () => {
  const { portal, deps, bring } = await anOffice();
  const found = await bring([markdownPlan([["步行", walking]])]);
  const other = await aPerson(portal, "督察", { role: "inspector" });
  const refused = { ok: false, reason: "not-allowed" };
  expect(await checkImport(deps, other, { files: [markdownPlan([["步行", walking]])], said: {} })).toEqual(
    refused,
  );
  expect(await importPlan(deps, other, found.id)).toEqual(refused);
  expect(await describeImport(deps, other, { importId: found.id, said: {}, layers: () => ({}) })).toEqual(
    refused,
  );
});
