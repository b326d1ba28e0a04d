import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { siteShape } from "#app/domain/site.ts";
import { readConfig } from "./env.ts";
import { readSite } from "./site.ts";

const map = {
  name: { "zh-CN": "街道图", en: "Streets" },
  ...{ datum: "gcj02", grid: "mercator", address: "https://maps.example/{z}/{x}/{y}" },
  ...{ labels: null, token: null, servers: [], zoomShift: 0, leastZoom: 0, mostZoom: 18 },
  attribution: { "zh-CN": "甲", en: "A" },
  ...{ reviewNumber: "", shownTo: "all", first: true, retired: false },
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wenji-site-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileWith(basemap: object): Promise<string> {
  const config = readConfig({});
  if (!config.ok) throw new Error("the defaults are not a valid configuration");
  const site = JSON.parse(await readFile(config.config.WENJI_SITE, "utf8"));
  const path = join(folder, "site.json");
  await writeFile(path, JSON.stringify({ ...site, basemaps: { streets: basemap } }));
  return path;
}

test("a portal whose file has a map without a review number starts as before, offers it to nobody and says so", async () => {
  const said: string[] = [];
  const site = await readSite(await fileWith(map), (each) => said.push(each));
  expect(site.basemaps?.streets?.retired).toBe(true);
  expect(said).toEqual([expect.stringMatching(/basemaps\.streets .*reviewNumber/)]);
});

test("what an administrator kept of the site with such a map is still read", () => {
  const kept = siteShape.shape.basemaps.safeParse({ streets: map });
  expect(kept.success).toBe(true);
});

test("one whose address is none is refused with the file, the field and what to do", async () => {
  const path = await fileWith({ ...map, address: "https://maps.example/{z}" });
  await expect(readSite(path)).rejects.toThrow(/site\.json: basemaps\.streets\.address .*\{y\}/);
});
