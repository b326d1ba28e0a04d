import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { keepTerritories } from "#app/domain/needs/import/keep-territories.server.ts";
import { territoryFeatures } from "#app/domain/needs/import/territory-features.ts";
import { sharedData } from "#tests/setup/shared-data.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";
import { readJson } from "./imports.ts";

/** A portal in Boston's time with its neighbourhoods. */
export async function bostonPortal(): Promise<TestPortal> {
  const portal = { ...(await openTestPortal()), zone: "America/New_York" };
  const read = territoryFeatures(await readJson(sharedData("boston311/neighborhoods.geojson")));
  if (!read.ok) throw new Error(read.fault);
  await keepTerritories(portal.db, read.territories);
  return portal;
}

/** The first lines of a packed file of real data. */
export async function firstLines(name: string, most: number): Promise<string> {
  const lines: string[] = [];
  const file = createReadStream(sharedData(name));
  for await (const line of createInterface({ input: file.pipe(createGunzip()) })) {
    if (lines.push(line) >= most) break;
  }
  file.destroy();
  return `${lines.join("\n")}\n`;
}

/** The first line of a packed file of real data, and every so many-th after it. */
export async function someLines(name: string, every: number): Promise<string> {
  const file = createReadStream(sharedData(name));
  const lines: string[] = [];
  let at = 0;
  for await (const line of createInterface({ input: file.pipe(createGunzip()) }))
    if (at++ % every === 0) lines.push(line);
  return `${lines.join("\n")}\n`;
}
