import { expect, test } from "vitest";
import type { Layer, PlanDraft } from "./plan-draft.ts";
import { canonicalLayer, canonicalText, canonicalVersion } from "./version-canon.ts";

const feature = (key: string, lon: number) => ({
  ...{ key, code: "07", name: "居住", nameEn: "Homes", anchor: "c1" },
  geometry: { type: "Point" as const, coordinates: [lon, 30.25] as [number, number] },
});
const layer: Layer = {
  ...{ code: "zone", kind: "zone", name: "分区", nameEn: "Zones", precision: 4 },
  ...{ secrecyReview: null, reviewNumber: "审图号1", exemption: null },
  features: [feature("b", 118.60004), feature("a", 118.5)],
};
const plan: PlanDraft = {
  head: {
    ...{ id: "p", title: "总体规划", titleEn: "Master plan", tier: "county", kind: "master" },
    ...{ parentId: null, subject: null, version: "1.0", source: "" },
  },
  clauses: [{ anchor: "c1", number: "第1条", heading: "目的", chapter: "第一章", words: "步行。" }],
  ...{ indicators: [], goals: [], terms: [], figures: [], layers: [layer] },
};

test("the same version gives the same text, however its keys and features are ordered", () => {
  const { head, ...rest } = plan;
  const turned = {
    ...rest,
    head: Object.fromEntries(Object.entries(head).toReversed()),
    layers: [{ ...layer, features: layer.features.toReversed() }],
  } as PlanDraft;
  expect(canonicalVersion(turned)).toBe(canonicalVersion(plan));
});

test("coordinates count as they are shown, who reviewed does not, one word does", () => {
  const moved = (lon: number): PlanDraft => ({
    ...plan,
    layers: [{ ...layer, features: [feature("b", lon), feature("a", 118.5)] }],
  });
  expect(canonicalVersion(moved(118.60003))).toBe(canonicalVersion(plan));
  expect(canonicalVersion(moved(118.6002))).not.toBe(canonicalVersion(plan));
  const reviewed = { ...layer, secrecyReview: { who: "甲", when: "2026-01-05", basis: "乙" } };
  expect(canonicalVersion({ ...plan, layers: [reviewed] })).toBe(canonicalVersion(plan));
  const [clause] = plan.clauses;
  if (!clause) throw new Error("no clause");
  expect(canonicalVersion({ ...plan, clauses: [{ ...clause, words: "步行！" }] })).not.toBe(
    canonicalVersion(plan),
  );
});

test("a part's own text changes with the part alone, and by every digit of a coordinate", () => {
  expect(canonicalLayer({ ...layer, features: [feature("b", 118.60003), feature("a", 118.5)] })).not.toBe(
    canonicalLayer(layer),
  );
  expect(canonicalText({ ...plan, terms: [{ term: "绿道", meaning: "步行的路", anchor: null }] })).not.toBe(
    canonicalText(plan),
  );
  expect(canonicalText(plan)).not.toContain("118.");
});
