import fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast, boundsAround } from "../geo/bounds.ts";
import { drawnPart } from "./drawn-window.ts";
import type { Category } from "./need-category.ts";
import { metresAround, needFilterFrom, queryOf, withCodes } from "./need-filter.ts";
import { needGroupOf, needGroups, statesIn } from "./need-groups.ts";
import { needStates } from "./need-states.ts";

const read = (query: string) => needFilterFrom(new URLSearchParams(query));

test("a filter is read from an address and written back into the same address", () => {
  const query = "days=30&category=transport&state=in-progress&text=%E6%96%87%E6%98%8C";
  expect(read(query)).toEqual({ days: "30", category: "transport", state: "in-progress", text: "文昌" });
  expect(queryOf(read(query)).toString()).toBe(query);
});

test("a category means its second level and what was merged too, an unknown one nothing", () => {
  const entry = (given: Partial<Category> = {}): Category => ({
    name: { "zh-CN": "名称", en: "Name" },
    ...{ parent: null, theme: "public-services", order: 1, retired: false, mergedInto: null },
    ...given,
  });
  const taxonomy = new Map([
    ["health", entry()],
    ["transport", entry()],
    ["parking", entry({ parent: "transport" })],
  ]);
  const asked = (query: string) => withCodes(read(query), taxonomy);
  expect(asked("category=health")).toEqual({ category: "health" });
  expect(asked("category=transport")).toEqual({ category: "transport", codes: ["transport", "parking"] });
  expect(queryOf(asked("category=transport")).toString()).toBe("category=transport");
  expect(asked("days=7&category=gone")).toEqual({ days: "7" });
});

test("what an address asks wrongly is left out", () => {
  expect(read("days=0&category=X&state=merged&kind=&text=%20&near=a,b&territory=%27--")).toEqual({});
});

test("nobody can filter for reports of violations", () => {
  expect(read("kind=report")).toEqual({});
  expect(read("kind=complaint")).toEqual({ kind: "complaint" });
});

test("a place is longitude and latitude", () => {
  expect(read("near=118.6,30.28").near).toEqual([118.6, 30.28]);
  expect(queryOf({ near: [118.6, 30.28] }).get("near")).toBe("118.6,30.28");
});

test("whatever an address asks for, the map around it can be drawn", () => {
  const degrees = fc.oneof(fc.double(), fc.double({ min: -400, max: 400 }));
  const numbers = (count: number) => fc.array(degrees, { minLength: count, maxLength: count }).map(String);
  fc.assert(
    fc.property(numbers(2), numbers(4), (near, bbox) => {
      const filter = read(`near=${near}&bbox=${encodeURIComponent(bbox)}`);
      const asked = [filter.bbox, filter.near && boundsAround(filter.near, 1200, 1000)];
      for (const bounds of asked.flatMap((each) => (each ? [drawnPart(atLeast(each, 240, 200)).bounds] : [])))
        expect(bounds.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(read("near=118.6,89.9")).toEqual({});
});

test("a radius stands with a place alone, and is one of those offered", () => {
  expect(read("near=118.6,30.28&radius=1000")).toEqual({ near: [118.6, 30.28], radius: "1000" });
  expect(read("near=118.6,30.28&radius=20000")).toEqual({ near: [118.6, 30.28] });
  expect(read("radius=1000")).toEqual({});
  expect([metresAround({}), metresAround({ radius: "3000" })]).toEqual([500, 3000]);
});

test("a unit and a part of the map are read and written back", () => {
  const query = "unit=liuwan-office&bbox=118.5,30.2,118.7,30.4";
  expect(read(query)).toEqual({ unit: "liuwan-office", bbox: [118.5, 30.2, 118.7, 30.4] });
  expect(decodeURIComponent(queryOf(read(query)).toString())).toBe(query);
  expect(read("bbox=118.7,30.2,118.5,30.4&unit=%27")).toEqual({});
});

test("every state is in one group, or ended otherwise", () => {
  const grouped = needGroups.flatMap(statesIn);
  expect(needStates.filter((state) => !grouped.includes(state))).toEqual(["merged", "withdrawn"]);
  expect(needGroups.every((group) => statesIn(group).every((state) => needGroupOf(state) === group))).toBe(
    true,
  );
});
