import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { itemsOf, noticeItems, whatNoticeLacks } from "./notice-items.ts";

const notice = {
  ...{ words: "现予公示", opensOn: "2026-05-20", closesOn: "2026-06-22", resultOn: "2026-07-20" },
  ...{ opinionHow: "网上、来信", contact: "规划科", paperAt: "政务中心", hearingHow: "网上申请" },
};
const announced = {
  ...{ approvedOn: "2026-07-01", approvedBy: "市人民政府", approvalNumber: "1号" },
  ...{ hearingOn: "2026-06-01", obtainAt: "规划展示馆" },
};

test("each item is missed by itself, and nothing is when all are said", () => {
  expect(whatNoticeLacks("notice", notice)).toEqual([]);
  expect(whatNoticeLacks("announcement", { ...notice, ...announced })).toEqual([]);
  expect(whatNoticeLacks("notice", {})).toEqual(itemsOf("notice"));
  expect(whatNoticeLacks("notice", { ...notice, opinionHow: " " })).toEqual(["opinionHow"]);
  expect(whatNoticeLacks("announcement", { ...announced, obtainAt: null })).toEqual(["obtainAt"]);
  expect(whatNoticeLacks("announcement", { ...announced, approvalNumber: "" })).toEqual(["approval"]);
});

test("every article that is named is in the library", () => {
  for (const { basis } of Object.values(noticeItems)) {
    if (basis === "practice") continue;
    const { articles } = JSON.parse(readFileSync(`content/policies/${basis.policy}.json`, "utf8"));
    expect(articles.map(({ number }: { number: string }) => number)).toContain(basis.article);
  }
});
