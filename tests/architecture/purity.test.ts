import { expect, test } from "vitest";
import { impurities, mustBePure } from "./purity.ts";
import { codeEndings, sourceFiles } from "./source-tree.ts";

test("pure files take the time, chance and the world as values", () => {
  const pure = sourceFiles(["app"], codeEndings).filter(({ path }) => mustBePure(path));
  expect(pure.flatMap(impurities)).toEqual([]);
});

test.each([
  ["Date.now", "const at = Date.now();"],
  ['Date["now"]', 'const at = Date["now"]();'],
  ["Date.now handed on", "const clock = Date.now;"],
  ["new Date()", "const at = new Date();"],
  ["new Date without brackets", "const at = new Date;"],
  ["Date()", "const at = Date();"],
  ["Math.random", "const roll = Math.random();"],
  ["Math.random taken out", "const { random } = Math;"],
  ["Math.random taken out under another name", "const { random: roll } = Math;"],
  ["crypto.randomUUID", "const id = crypto.randomUUID();"],
  ["performance.now", "const at = performance.now();"],
  ["fetch", 'const page = fetch("/");'],
  ["process", "const zone = process.env.TZ;"],
])("%s is found in a pure file", (_name, text) => {
  expect(impurities({ path: "app/domain/needs/need.ts", text })).toHaveLength(1);
});

test.each([
  ["a given time", "const at = new Date(now);"],
  ["arithmetic", "const most = Math.max(1, 2);"],
  ["a comment about it", "// takes now instead of Date.now\nconst a = 1;"],
  ["words about it", 'const rule = "no new Date() here";'],
  ["a property called process", "const step = { process: 1 }; const b = step.process;"],
])("%s is left in peace", (_name, text) => {
  expect(impurities({ path: "app/domain/needs/need.ts", text })).toEqual([]);
});

test("domain and formats are pure unless their name says otherwise", () => {
  expect(mustBePure("app/domain/needs/need.ts")).toBe(true);
  expect(mustBePure("app/formats/csv.ts")).toBe(true);
  expect(mustBePure("app/domain/needs/submit-need.server.ts")).toBe(false);
  expect(mustBePure("app/domain/needs/need.test.ts")).toBe(false);
  expect(mustBePure("app/platform/clock.ts")).toBe(false);
});
