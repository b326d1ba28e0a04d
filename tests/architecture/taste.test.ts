import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { codeEndings, isTest, sourceFiles } from "./source-tree.ts";
import { lineCount, nameFaults, packagesOf, quantile, sourceFaults, strayRootEntries } from "./taste.ts";

const files = sourceFiles(["app", "db"], codeEndings);
// A migration is one step and stays as it was written, however long.
const sizes = files
  .filter(({ path }) => !isTest(path) && !path.startsWith("db/migrations/"))
  .map(({ path, text }) => ({ path, lines: lineCount(text) }));

test("no file is longer than 300 lines", () => {
  expect(sizes.filter(({ lines }) => lines > 300)).toEqual([]);
});

test("no test is longer than 300 lines", () => {
  const tests = sourceFiles(["app", "db", "tests"], codeEndings).filter(({ path }) => isTest(path));
  const long = tests.filter(({ text }) => lineCount(text) > 300);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("half of the files have at most 60 lines, and nine in ten at most 150", () => {
  const lines = sizes.map((size) => size.lines);
  expect(quantile(lines, 0.5)).toBeLessThanOrEqual(60);
  expect(quantile(lines, 0.9)).toBeLessThanOrEqual(150);
});

test("every name is kebab-case and says something", () => {
  const everything = [...files, ...sourceFiles(["app", "db", "tests"], /./)].map(({ path }) => path);
  expect([...new Set(everything)].flatMap(nameFaults)).toEqual([]);
});

test("no barrel, no interface with an I, no cast that silences the compiler", () => {
  expect(files.flatMap(sourceFaults)).toEqual([]);
});

test("a format file loads one library at most", () => {
  const loads = files.filter(({ path }) => path.startsWith("app/formats/") && !isTest(path));
  expect(loads.filter((file) => packagesOf(file).length > 1).map(({ path }) => path)).toEqual([]);
});

test("the root holds its fixed entries and dotfiles only", () => {
  expect(strayRootEntries(readdirSync("."))).toEqual([]);
});

test.each([
  "app/domain/needs/needUtils.ts",
  "app/domain/needs/utils.ts",
  "app/ui/date-helpers.ts",
  "app/domain/common/money.ts",
  "app/domain/services/need.ts",
  "app/domain/needs/need-service.ts",
  "app/domain/needs/index.ts",
  "app/ui/NeedCard.tsx",
  "app/ui/need_card.tsx",
])("the name %s is refused", (path) => {
  expect(nameFaults(path)).toHaveLength(1);
});

test.each([
  "app/domain/needs/submit-need.server.ts",
  "app/domain/README.md",
  "app/routes/api/open311-services.ts",
  "db/migrations/20260301090000_needs.sql",
])("the name %s stands", (path) => {
  expect(nameFaults(path)).toEqual([]);
});

test.each([
  ["an interface with an I", "export interface INeed { id: string }"],
  ["passing everything on", 'export * from "./need.ts";\nexport const a = 1;'],
  ["a file that only passes on", 'export { need } from "./need.ts";'],
  ["a double cast", "export const a = (b as unknown) as string;"],
  ["a cast to never", "export const a = f(b as never);"],
  ["a muted error", `// ${"@ts"}-expect-error\nexport const a = 1;`],
])("%s is refused", (_name, text) => {
  expect(sourceFaults({ path: "app/domain/needs/need.ts", text })).toHaveLength(1);
});

test("plain code and a term of law that begins with I are left in peace", () => {
  const text = "export interface Identity { id: string }\nexport const a = ['x'] as const;";
  expect(sourceFaults({ path: "app/domain/people/identity.ts", text })).toEqual([]);
});

test("two libraries in one format file are counted", () => {
  const text =
    'import { zip } from "fflate";\nimport x from "xlsx";\nimport { need } from "#app/domain/needs/need.ts";';
  expect(packagesOf({ path: "app/formats/xlsx.ts", text })).toEqual(["fflate", "xlsx"]);
});

test("a new folder at the top is refused", () => {
  expect(strayRootEntries(["app", ".git", "README.md", "src", "vite.config.ts"])).toEqual([
    "src",
    "vite.config.ts",
  ]);
});

test("the middle and the upper tenth are found", () => {
  expect(quantile([10, 20, 30], 0.5)).toBe(20);
  expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 400], 0.9)).toBe(9);
});
