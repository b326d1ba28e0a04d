import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

export const named = { planId: "plan", number: "1.0" };
const layer = {
  ...({ code: "zone", kind: "zone", name: "分区", nameEn: "Zones", precision: 5 } as const),
  ...{
    secrecyReview: { who: "导入者", when: "2026-01-05", basis: "自称" },
    reviewNumber: "自称号",
    exemption: null,
  },
  features: [
    {
      ...{ key: "k1", code: "07", name: "居住", nameEn: "Homes", anchor: "c42" },
      geometry: { type: "Point" as const, coordinates: [118.5, 30.2] as [number, number] },
    },
  ],
};

export async function aDraft() {
  const portal = await openTestPortal();
  await aTown(portal);
  const importer = await aPerson(portal, "周", { role: "coordinator" });
  const reviewer = await aPerson(portal, "陈", { role: "coordinator" });
  const officer = await aPerson(portal, "吴", { role: "officer", unitId: "water" });
  const [resident, other] = [await aPerson(portal, "朱明远"), await aPerson(portal, "林一")];
  await keptVersion(portal, aPlanDraft({ layers: [layer] }), { state: "draft", madeBy: importer.id });
  return { portal, importer, reviewer, officer, resident, other };
}

export const opinion = (portal: TestPortal, given: { words?: string; submissionKey?: string } = {}) => ({
  ...{ about: "clause:c42", words: "步行网络应当接到学校。", interested: true, affected: "住在路边" },
  submissionKey: portal.ids.next(),
  ...given,
});
