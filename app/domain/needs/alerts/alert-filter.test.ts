import { expect, test } from "vitest";
import { filterOfAlert, followedPath, followedQuery } from "./alert-filter.ts";

const transport = {
  ...{ name: { "zh-CN": "交通", en: "Transport" }, parent: null, theme: "x", order: 1 },
  ...{ retired: false, mergedInto: null },
};
const taxonomy = new Map([["transport", transport]]);
const query = (text: string) => followedQuery(new URLSearchParams(text), taxonomy);

test("the same filter is the same alert, however its address was put together", () => {
  expect(query("kind=help&category=transport&days=7&page=2")).toBe("category=transport&kind=help");
  expect(query("category=transport&kind=help")).toBe("category=transport&kind=help");
});

test("a category that never was is not followed", () => {
  expect(query("category=never-was&kind=help")).toBe("kind=help");
});

test("what an alert keeps is the filter it was made of", () => {
  const asked = "near=118.6,30.28&radius=1000&text=路灯";
  expect(filterOfAlert(query(asked))).toEqual({ near: [118.6, 30.28], radius: "1000", text: "路灯" });
});

test("one need is followed by its number and nothing else; what is no number is no need", () => {
  expect(query("need=2026-000417&category=transport")).toBe("need=2026-000417");
  expect(query("need=2026-000417'--&kind=help")).toBe("kind=help");
  expect([followedPath("need=2026-000417"), followedPath("kind=help"), followedPath("")]).toEqual([
    ...["/needs/2026-000417", "/map?kind=help", "/map"],
  ]);
});
