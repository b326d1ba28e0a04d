import { expect, test } from "vitest";
import { baseKey, flatten, wordFaults } from "./locale-files.ts";

const words = (entries: Record<string, string>) => new Map(Object.entries(entries));

test("a nested file becomes flat keys that begin with its area", () => {
  expect(flatten("needs", { title: "Needs", state: { done: "Done" } })).toEqual([
    ["needs.title", "Needs"],
    ["needs.state.done", "Done"],
  ]);
});

test("a plural ending is not part of the key that code asks for", () => {
  expect(baseKey("needs.count_other")).toBe("needs.count");
  expect(baseKey("needs.not_this")).toBe("needs.not_this");
});

test("two languages that agree have no fault", () => {
  const zh = words({ "needs.count_other": "{{count}} 件", "needs.by": "{{name}} 提出" });
  const en = words({
    "needs.count_one": "One need",
    "needs.count_other": "{{count}} needs",
    "needs.by": "By {{name}}",
  });
  expect(wordFaults({ "zh-CN": zh, en })).toEqual([]);
});

test.each([
  [
    "a key that one language lacks",
    { "needs.a": "甲", "needs.b": "乙" },
    { "needs.a": "A" },
    "en lacks needs.b",
  ],
  ["an empty text", { "needs.a": "甲" }, { "needs.a": " " }, "en has no words for needs.a"],
  [
    "a missing place",
    { "needs.a": "{{name}} 说" },
    { "needs.a": "Says" },
    "needs.a has other {{places}} in each language: name | ",
  ],
  [
    "a misspelt place",
    { "needs.a": "{{name}}" },
    { "needs.a": "{{nmae}}" },
    "needs.a has other {{places}} in each language: name | nmae",
  ],
  [
    "English without a singular",
    { "a.n_other": "件" },
    { "a.n_other": "needs" },
    "en needs one and other of a.n, has other",
  ],
  [
    "Chinese with a singular",
    { "a.n_one": "件", "a.n_other": "件" },
    { "a.n_one": "n", "a.n_other": "n" },
    "zh-CN needs other of a.n, has one and other",
  ],
  [
    "a count in one language",
    { "a.n": "件" },
    { "a.n_one": "n", "a.n_other": "n" },
    "a.n counts in one language only",
  ],
])("%s is found", (_name, zh, en, fault) => {
  expect(wordFaults({ "zh-CN": words({ ...zh }), en: words({ ...en }) })).toEqual([fault]);
});
