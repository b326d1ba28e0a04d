import { readFile } from "node:fs/promises";
import { categoryKind } from "#app/domain/needs/category-register.server.ts";
import {
  type Crosswalk,
  categoriesNamed,
  crosswalkShape,
  officeShape,
} from "#app/domain/needs/import/crosswalk.ts";
import type { ImportSource, SourceUnit } from "#app/domain/needs/import/imported-need.ts";
import { keepTerritories, standingTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import { type TerritoryFeature, territoryFeatures } from "#app/domain/needs/import/territory-features.ts";
import type { Database } from "#db/client.ts";
import type { Cli } from "./command.ts";

const rules = new URL("../../content/rules/", import.meta.url);

/** How the source's terms become ours. */
export async function readCrosswalk(db: Database, source: ImportSource): Promise<Crosswalk> {
  const name = `crosswalk-${source}.json`;
  const crosswalk = crosswalkShape.parse(await readRule(name));
  const taxonomy = await categoryKind.readAll(db.read);
  const unknown = categoriesNamed(crosswalk).filter((code) => !taxonomy.has(code));
  if (unknown.length > 0) throw new Error(`${name}: the taxonomy does not know ${unknown.join(", ")}`);
  return crosswalk;
}

/** The unit for what no rule fits, where the portal has no coordinating office yet. */
export async function readOffice(): Promise<SourceUnit> {
  return officeShape.parse(await readRule("import-office.json"));
}

async function readRule(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, rules), "utf8"));
}

/** The territories of a file, taken over unless the run is dry; without one those that stand. In the order of their ids. */
export async function territoriesFor(
  { t, note }: Pick<Cli, "t" | "note">,
  db: Database,
  { territories: path, dryRun }: { territories: string | undefined; dryRun: boolean },
): Promise<TerritoryFeature[] | undefined> {
  if (!path) return await standingTerritories(db.read);
  const read = territoryFeatures(parsed(await readFile(path, "utf8")));
  if (!read.ok) {
    note(t(`import.territories.${read.fault}`, { path, at: read.at ?? 0 }));
    return undefined;
  }
  if (!dryRun) await keepTerritories(db, read.territories);
  return read.territories.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
