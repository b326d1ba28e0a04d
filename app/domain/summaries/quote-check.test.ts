import { expect, test } from "vitest";
import { checkQuotes, type QuotableNeed } from "./quote-check.ts";

const open: QuotableNeed = {
  id: "n1",
  isPublic: true,
  title: "东门没有人行道",
  words: "孩子们只能走在车道上。\n我的电话是13800138000，请回复。",
};
const hidden: QuotableNeed = { id: "n2", isPublic: false, title: "举报", words: "有人违法搭建" };

test("a quote that stands in a public need is taken, across its line breaks too", () => {
  expect(checkQuotes([{ needId: "n1", words: "孩子们只能走在车道上。 我的电话" }], [open])).toBe(true);
  expect(checkQuotes([{ needId: "n1", words: "没有人行道" }], [open])).toBe(true);
});

test("words that the need does not say are refused", () => {
  expect(checkQuotes([{ needId: "n1", words: "孩子们走在车道上" }], [open])).toBe("quote-not-in-need");
  expect(checkQuotes([{ needId: "other", words: "没有人行道" }], [open])).toBe("quote-not-in-need");
});

test("a number that the public page hides can't be brought back by a quote", () => {
  expect(checkQuotes([{ needId: "n1", words: "13800138000" }], [open])).toBe("quote-not-in-need");
  expect(checkQuotes([{ needId: "n1", words: "138****8000" }], [open])).toBe(true);
});

test("a need that is not public is never quoted", () => {
  expect(checkQuotes([{ needId: "n2", words: "违法搭建" }], [open, hidden])).toBe("quote-from-hidden-need");
});
