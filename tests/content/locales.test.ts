import { expect, test } from "vitest";
import { isTest, sourceFiles } from "../architecture/source-tree.ts";
import { hardCodedWords } from "./hard-coded-words.ts";
import { baseKey, flatten, type Words, wordFaults } from "./locale-files.ts";
import { missingKeys, unusedKeys, usesIn } from "./locale-uses.ts";

const languages = { "zh-CN": read("zh-CN"), en: read("en") };
const keys = [...new Set(Object.values(languages).flatMap((words) => [...words.keys()].map(baseKey)))];
const code = sourceFiles(["app", "db"], /[.](tsx?|mjs)$/).filter(({ path }) => !isTest(path));
const uses = code.map(usesIn);
const pages = code.filter(({ path }) => /^app\/(ui|routes|web|jobs)\/|^app\/(root|entry)[.]/.test(path));

function read(language: string): Words {
  const files = sourceFiles([`content/locales/${language}`], /[.]json$/);
  const area = (path: string) => path.replace(/^.*\/|[.]json$/g, "");
  return new Map(files.flatMap(({ path, text }) => flatten(area(path), JSON.parse(text))));
}

test("both languages say the same things, in whole words, with the same places", () => {
  expect(wordFaults(languages)).toEqual([]);
});

test("every key that code asks for exists", () => {
  expect(missingKeys(uses, keys)).toEqual([]);
});

test("every key is asked for", () => {
  expect(unusedKeys(uses, keys)).toEqual([]);
});

test("no page holds words of its own", () => {
  expect(pages.flatMap(hardCodedWords)).toEqual([]);
});
