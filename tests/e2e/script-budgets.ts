import { readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { Page } from "@playwright/test";
import { expect } from "./portal.ts";

const assets = ".build/client/assets";
const kib = 1024;
/** Gzipped bytes of script that a page may load at most. */
const budgets = { none: 0, interactive: 110 * kib, map: 165 * kib };
const mapModules = ["needs-map", "layer-map", "pick-place", "pick-point", "place-map"];

/**
 * A page that nothing makes better with script loads none; any other loads what it names, and no more than its kind may:
 * reckoned from the build, with all that the named modules may ever ask for.
 */
export async function expectWithinBudget(page: Page): Promise<void> {
  const named = await page
    .locator("[data-enhance]")
    .evaluateAll((all) => all.flatMap((one) => one.getAttribute("data-enhance")?.split(" ") ?? []));
  const entries = await page
    .locator("script[src]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? ""));
  const kind =
    named.length === 0 ? "none" : named.some((name) => mapModules.includes(name)) ? "map" : "interactive";
  expect.soft(entries, `scripts of ${page.url()}`).toHaveLength(kind === "none" ? 0 : 1);
  const loaded = new Set<string>();
  for (const entry of entries.map((src) => basename(src))) {
    loaded.add(entry);
    const modules = modulesOf(entry);
    for (const name of named) addWithParts(loaded, modules.get(name) ?? "");
  }
  const bytes = [...loaded].reduce((sum, name) => sum + statSync(join(assets, `${name}.gz`)).size, 0);
  expect.soft(bytes, `gzipped script of ${page.url()}: ${[...loaded]}`).toBeLessThanOrEqual(budgets[kind]);
}

/** Which file the entry asks for by each module's name. */
const modulesOf = (entry: string) =>
  new Map(
    [...read(entry).matchAll(/["']?([\w-]+)["']?:\(\)=>[^,]*?import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(
      ([, name = "", file = ""]) => [name, file],
    ),
  );

function addWithParts(loaded: Set<string>, name: string): void {
  if (loaded.has(name)) return;
  if (name === "") throw new Error("a module that the build does not know");
  loaded.add(name);
  for (const [, part = ""] of read(name).matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) addWithParts(loaded, part);
}

const known = new Map<string, string>();
function read(name: string): string {
  const text = known.get(name) ?? readFileSync(join(assets, name), "utf8");
  known.set(name, text);
  return text;
}
