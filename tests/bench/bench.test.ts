import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { Figure } from "./figure.ts";

/** Nothing timed is judged here: the bench runs, compares like with like, and counts queries that do not grow. */
test("the bench runs, and what it compares returns and writes the same rows", async () => {
  const folder = await mkdtemp(join(tmpdir(), "wenji-bench-"));
  const json = join(folder, "figures.json");
  // Vite's config has no pages to build where vitest says that it runs.
  const { VITEST: _told, ...own } = process.env;
  const env = { ...own, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, ["tests/bench/bench.ts", "--short", "--json", json], { env });
  const figures: Figure[] = JSON.parse(await readFile(json, "utf8"));
  await rm(folder, { recursive: true });
  for (const figure of figures) {
    expect(Object.keys(figure)).toEqual(["name", "value", "unit", "target", "holds"]);
    expect(figure.value, figure.name).toBeGreaterThan(0);
  }
  const untimed = figures.filter(({ unit }) => unit === "yes" || unit === "queries");
  expect(untimed.filter(({ holds }) => !holds)).toEqual([]);
  expect(untimed.length).toBeGreaterThanOrEqual(8);
  for (const name of ["home", "list", "need", "task"])
    expect(
      figures.find((figure) => figure.name === `${name} page made anew ÷ bare page of 50 rows`),
    ).toBeDefined();
  expect(figures.filter(({ name }) => /^kept .* ÷ bare page/.test(name))).toHaveLength(5);
  const ofPlan = "plan page of 40 clauses and 400 opinions ÷ bare page of the same text";
  expect(figures.map(({ name }) => name)).toContain(ofPlan);
  for (const asked of ["map view with any filter", "list with any filter", "search", "needs alike nearby"])
    expect(figures.some(({ name }) => name.startsWith(asked) && name.includes("500 needs"))).toBe(true);
}, 300_000);
