import { expect, test } from "vitest";
import { clauseNumber, findClauses, namesOf } from "./find-clauses.ts";

const master = {
  ...{ id: "master", title: "临溪区国土空间总体规划（2021—2035年）" },
  titleEn: "Linxi Master Plan (2021–2035)",
};
const city = { id: "city", title: "云州市国土空间总体规划", titleEn: "Yunzhou Master Plan" };
const plans = [namesOf(master, "master"), namesOf(city, "master")];

test.each([
  ["《临溪区国土空间总体规划（2021—2035年）》第42条", ["master 42"]],
  ["临溪区国土空间总体规划（2021—2035年）第四十二条 步行网络", ["master 42"]],
  ["临溪区国土空间总体规划第四十二条、第47条", ["master 42", "master 47"]],
  ["Linxi Master Plan (2021–2035), 第42条 Walking", ["master 42"]],
  ["《云州市国土空间总体规划》第3条；总体规划第42条", ["city 3", "master 42"]],
  ["石塘镇总体规划第42条", []],
  ["总体规划的目标", []],
])("%s names %j", (text, named) => {
  const found = findClauses(text, plans);
  expect(found.map(({ planId, number }) => `${planId} ${number}`)).toEqual(named);
  expect(found.map(({ from, until }) => text.slice(from, until)).every((words) => /条$/.test(words))).toBe(
    true,
  );
});

test("without a plan that the need is about, the short name says nothing", () => {
  expect(findClauses("总体规划第42条", [namesOf(master)])).toEqual([]);
});

test.each([
  ["第42条", 42],
  ["第四十二条", 42],
  ["42", 42],
  ["第三章", undefined],
])("clause %s is number %s", (words, number) => {
  expect(clauseNumber(words)).toBe(number);
});
