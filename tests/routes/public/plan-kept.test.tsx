import { eq } from "drizzle-orm";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { setPublication } from "#app/domain/moderation/publish-subject.server.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { takeNoticeBack } from "#app/domain/notices/take-notice-back.server.ts";
import { withdrawOpinion } from "#app/domain/notices/withdraw-opinion.server.ts";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { replaceDraft } from "#app/domain/plans/import/replace-draft.server.ts";
import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { loader } from "#app/routes/public/plan.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { PlanReadPage } from "#app/ui/plans/plan-read-page.tsx";
import { planFigures, planLayers } from "#db/schema/plans.ts";
import { must } from "#tests/factories/market.ts";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const named = { planId: "plan", number: "1.0" };
const reviewed = { secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" }, reviewNumber: "审图号1" };
const layer = {
  ...({ code: "zone", kind: "zone", name: "分区", nameEn: "Zones", precision: 5 } as const),
  ...{ ...reviewed, exemption: null },
  features: [
    {
      ...{ key: "k1", code: "07", name: "溪畔居住区", nameEn: "Homes", anchor: "c1" },
      geometry: { type: "Point", coordinates: [118.5, 30.2] },
    },
  ],
} satisfies Layer;
const figure = {
  ...{ code: "map", title: "结构图", alt: "一江两溪", digest: "digest", type: "image/webp" as const },
  ...{ ...reviewed, exemption: null, anchor: null },
};
const draft = (words: string) =>
  aPlanDraft({
    clauses: [
      aClause("c1", { words }),
      aClause("c2", { words: "图如下。\n\n{{layer-zone}}\n\n{{figure-map}}" }),
    ],
    terms: [{ term: "蓝绿空间", meaning: "水与绿地。", anchor: "c1" }],
    ...{ layers: [layer], figures: [figure] },
  });

async function aPlanOnNotice() {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  const resident = await aPerson(portal, "朱明远");
  await keptVersion(portal, draft("保护蓝绿空间。"), { state: "draft", madeBy: importer.id });
  const { number } = await anOpenNotice(portal, reviewer, named);
  return { portal, importer, reviewer, resident, number };
}

/** The whole page as somebody reads it. */
async function pageOf(portal: TestPortal, actor: Actor = visitor, lang: "zh-CN" | "en" = "zh-CN") {
  const context = await contextFor(portal, actor, lang);
  const found = await loader(reading(context, "/plans/plan", { plan: "plan" }));
  return renderToStaticMarkup(
    <PageProvider value={{ ...context.page, script: "" }}>
      <PlanReadPage {...found} />
    </PageProvider>,
  );
}

test("a clause tells of a new opinion at once, and no more of one that was hidden or taken back", async () => {
  const { portal, resident, number } = await aPlanOnNotice();
  const give = async (words: string) =>
    must(
      await giveOpinion(portal, resident, {
        ...{ number, about: "clause:c1", words, interested: false, submissionKey: portal.ids.next() },
      }),
    );
  expect(await pageOf(portal)).not.toContain("条意见");
  const one = await give("应当接到学校。");
  expect(await pageOf(portal)).toContain("1 条意见");
  await give("打我电话13800138000");
  expect(await pageOf(portal)).toContain("1 条意见");
  const two = await give("应当有树荫。");
  expect(await pageOf(portal)).toContain("2 条意见");
  await portal.db.write((tx) =>
    setPublication(tx, { kind: "opinion", id: one.id }, "refused", portal.clock.now()),
  );
  expect(await pageOf(portal)).toContain("1 条意见");
  must(await withdrawOpinion(portal, resident, { number, opinionId: two.id }));
  expect(await pageOf(portal)).not.toContain("条意见");
});

test("a version taken back is not there, and once it lies open again with other words it says these", async () => {
  const { portal, importer, reviewer } = await aPlanOnNotice();
  expect(await pageOf(portal)).toContain("保护");
  must(await takeNoticeBack(portal, reviewer, { ...named, revision: 2, reason: "附图有误" }));
  await expect(pageOf(portal)).rejects.toMatchObject({ status: 404 });
  const made = { versionId: "plan-v1.0", madeBy: importer.id, madeAt: portal.clock.now() };
  await portal.db.write((tx) => replaceDraft(tx, draft("修复蓝绿空间。"), made));
  await anOpenNotice(portal, reviewer, named, { revision: 4 });
  const page = await pageOf(portal);
  expect(page).toContain("修复");
  expect(page).not.toContain("保护");
  await keptVersion(
    portal,
    aPlanDraft({ head: { version: "2.0" }, clauses: [aClause("c1", { words: "扩大。" })] }),
  );
  expect(await pageOf(portal)).toContain("扩大。");
});

test("a layer or a picture whose review is taken away is gone with the next view", async () => {
  const { portal } = await aPlanOnNotice();
  const page = await pageOf(portal);
  for (const shown of ["溪畔居住区", "一江两溪"]) expect(page).toContain(shown);
  await portal.db.write((tx) =>
    tx.update(planLayers).set({ secrecyReview: null }).where(eq(planLayers.code, "zone")),
  );
  expect(await pageOf(portal)).not.toContain("溪畔居住区");
  await portal.db.write((tx) => tx.update(planFigures).set({ reviewNumber: null }));
  expect(await pageOf(portal)).not.toMatch(/一江两溪|figure-map/);
});

test("what is kept says nothing of who read it first, and is of one language and of the words that are kept now", async () => {
  const { portal, resident } = await aPlanOnNotice();
  const page = await pageOf(portal, resident);
  expect(page).not.toContain(resident.name);
  expect(await pageOf(portal)).toBe(page);
  const english = await pageOf(portal, visitor, "en");
  expect(english).toContain("Ask or report");
  expect(english).not.toContain("提问或反映");
  expect(english).toMatch(/popovertarget="term-1"/);
});
