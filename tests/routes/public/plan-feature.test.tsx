import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Layer } from "#app/domain/plans/plan-draft.ts";
import { showFirst } from "#app/domain/plans/show-version.server.ts";
import { loader } from "#app/routes/public/plan-feature.tsx";
import { PageProvider } from "#app/ui/page-context.tsx";
import { PlanFeaturePage } from "#app/ui/plans/feature-page.tsx";
import { anOpenNotice } from "#tests/factories/notices.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const layer: Layer = {
  ...({ code: "project", kind: "project", name: "项目", nameEn: "Projects", precision: 5 } as const),
  ...{
    secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" },
    reviewNumber: "审图号1",
    exemption: null,
  },
  features: [
    {
      ...{ key: "p14", code: "bridge", name: "步行桥", nameEn: "Footbridge", anchor: null },
      geometry: { type: "Point", coordinates: [118.5, 30.2] },
    },
  ],
};

test("what only the version on notice draws has its page, and takes a question and an opinion where no clause speaks of it", async () => {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  await keptVersion(portal, aPlanDraft());
  const second = aPlanDraft({ head: { version: "2.0" }, layers: [layer] });
  await keptVersion(portal, second, { state: "draft", madeBy: importer.id });
  const { number } = await anOpenNotice(portal, reviewer, { planId: "plan", number: "2.0" });
  await portal.db.write((tx) => showFirst(tx, "plan", "plan-v1.0"));
  const context = await contextFor(portal);
  const params = { plan: "plan", layer: "project", key: "p14" };
  const ask = (query: string) => loader(reading(context, `/plans/plan/features/project/p14${query}`, params));
  await expect(ask("")).rejects.toMatchObject({ status: 404 });
  const { feature, consulted, bounds } = await ask("?version=2.0");
  const html = renderToStaticMarkup(
    <PageProvider value={{ ...context.page, script: "" }}>
      <PlanFeaturePage {...{ feature, consulted, bounds }} />
    </PageProvider>,
  );
  expect(html).toContain(`href="/notices/${number}/opinions?about=feature%3Aproject%2Fp14"`);
  expect(html).toContain('href="/needs/new?place=coordinates&amp;coordinates=118.5%2C%2030.2"');
  expect(html).toContain('href="/plans/plan/versions/2.0"');
});
