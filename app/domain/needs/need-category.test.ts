import { expect, test } from "vitest";
import { type Category, categoryChoices, codesMeant, type Taxonomy } from "./need-category.ts";

const entry = (order: number, given: Partial<Category> = {}): Category => ({
  name: { "zh-CN": "名称", en: "Name" },
  ...{ parent: null, theme: "public-services", order, retired: false, mergedInto: null },
  ...given,
});
const taxonomy: Taxonomy = new Map([
  ["health", entry(2)],
  ["transport", entry(1)],
  ["buses", entry(2, { parent: "transport" })],
  ["parking", entry(1, { parent: "transport" })],
  ["trams", entry(3, { parent: "transport", retired: true, mergedInto: "buses" })],
  ["traffic", entry(3, { retired: true, mergedInto: "transport" })],
]);

test("the second level follows its first, in order, and what is retired is not offered", () => {
  expect(categoryChoices(taxonomy).map(({ code }) => code)).toEqual([
    "transport",
    "parking",
    "buses",
    "health",
  ]);
});

test.each([
  ["health", ["health"]],
  ["buses", ["buses", "trams"]],
  ["trams", ["buses", "trams"]],
  ["transport", ["buses", "parking", "traffic", "trams", "transport"]],
  ["traffic", ["buses", "parking", "traffic", "trams", "transport"]],
  ["no-such", ["no-such"]],
])("a filter for %s means %j", (code, codes) => {
  expect(codesMeant(taxonomy, code).toSorted()).toEqual(codes);
});

test("a circle of merges ends", () => {
  const circle: Taxonomy = new Map([
    ["a", entry(1, { mergedInto: "b" })],
    ["b", entry(2, { mergedInto: "a" })],
  ]);
  expect(codesMeant(circle, "a").toSorted()).toEqual(["a", "b"]);
});
