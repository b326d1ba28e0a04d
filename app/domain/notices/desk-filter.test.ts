import { expect, test } from "vitest";
import { deskFilter, opinionTabs, pageOf } from "./desk-filter.ts";

test.each([
  ["", { tab: "untreated", notice: "", page: 1 }],
  ["tab=adopted&notice=2026-P001", { tab: "adopted", notice: "2026-P001", page: 1 }],
  ["tab=nonsense", { tab: "untreated", notice: "", page: 1 }],
])("%s asks for %o", (query, filter) => {
  expect(deskFilter(new URLSearchParams(query), opinionTabs, 1)).toEqual(filter);
});

test.each([
  [0, 1, { page: 1, pages: 1, offset: 0 }],
  [50, 2, { page: 1, pages: 1, offset: 0 }],
  [51, 2, { page: 2, pages: 2, offset: 50 }],
  [1000, 99, { page: 20, pages: 20, offset: 950 }],
])("of %d lines, page %d is %o", (count, asked, found) => {
  expect(pageOf(count, asked)).toEqual(found);
});
