import { expect, test } from "vitest";
import { compareVersions } from "#app/domain/plans/comparison/compare-versions.ts";
import { namesIn } from "#app/domain/plans/comparison/version-names.ts";
import { comparisonJson } from "./plan-comparison.ts";

const clause = (anchor: string, words: string) => ({
  ...{ anchor, number: "第1条", heading: "步行", chapter: "一", words },
});
const feature = (name: string) => ({
  ...{ key: "k1", code: "07", name, nameEn: name, anchor: "c1" },
  geometry: { type: "Point" as const, coordinates: [118.6, 30.2] as [number, number] },
});
const version = (words: string, name: string) => ({
  ...{ clauses: [clause("c1", words), clause("c2", "不变。")], indicators: [], goals: [] },
  terms: [{ term: "绿道", meaning: words, anchor: "c1" }],
  layers: [
    {
      code: "zone",
      kind: "zone" as const,
      name: "分区",
      nameEn: "Zones",
      precision: 5,
      features: [feature(name)],
    },
  ],
});

test("each change names the opinions that led to it, with where they are read", () => {
  const [before, after] = [version("旧。", "甲"), version("新的说法。", "乙")];
  const compared = {
    ...{
      plan: { id: "plan", title: "规划", titleEn: "Plan" },
      numbers: ["2.0", "1.0"],
      from: "1.0",
      to: "2.0",
    },
    ...{ versionIds: ["two", "one"], all: false, found: compareVersions(before, after) },
    names: { before: namesIn(before), after: namesIn(after) },
  };
  const opinion = { notice: "N-1", position: 4, adoption: "adopted" };
  const { changes } = comparisonJson({ compared, leading: { c1: [opinion], "zone/k1": [opinion] } });
  const named = [{ ...opinion, href: "/notices/N-1?opinion=4#opinion-4" }];
  expect(changes).toMatchObject({
    counts: { reworded: 1, terms: 1, features: 1 },
    clauses: [{ after: { anchor: "c1" }, opinions: named }],
    terms: [{ opinions: named }],
    features: [
      { fields: [{ field: "name", before: "甲", after: "乙" }, { field: "nameEn" }], opinions: named },
    ],
  });
  expect(changes?.clauses).toHaveLength(1);
  expect(comparisonJson({ compared, leading: {} }).changes).toMatchObject({ clauses: [{ opinions: [] }] });
});
