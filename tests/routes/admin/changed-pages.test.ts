import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeRecord } from "#app/domain/administration/change-record.server.ts";
import { siteKind } from "#app/domain/administration/site-register.server.ts";
import { keepTerritoryFile } from "#app/domain/offices/keep-territory-file.server.ts";
import { readSite } from "#app/platform/site.ts";
import { must } from "#tests/factories/market.ts";
import type { Part } from "#tests/rights/parts.ts";
import { openRightsTown, type RightsTown, subjectNeed } from "#tests/rights/rights-town.ts";

let folder: string;
let town: RightsTown;
const river = (name: string, nameEn: string, north: number) => ({
  type: "FeatureCollection",
  features: [
    {
      ...{ type: "Feature", properties: { layer: "river", name, nameEn } },
      geometry: {
        type: "LineString",
        coordinates: [
          [118.56, 30.25],
          [118.68, north],
        ],
      },
    },
  ],
});

/** A site of its own, with two base maps beside one another. */
beforeAll(async () => {
  await mkdir(resolve(".test"), { recursive: true });
  folder = await mkdtemp(resolve(".test/site-"));
  await writeFile(join(folder, "base.geojson"), JSON.stringify(river("旧河", "Old river", 30.26)));
  await writeFile(join(folder, "base-new.geojson"), JSON.stringify(river("新河", "New river", 30.31)));
  await cp("content/demo/gazetteer.json", join(folder, "gazetteer.json"));
  const shipped = JSON.parse(await readFile("content/site.json", "utf8"));
  const site = {
    ...shipped,
    basemap: join(folder, "base.geojson"),
    gazetteer: join(folder, "gazetteer.json"),
  };
  await writeFile(join(folder, "site.json"), JSON.stringify(site));
  town = await openRightsTown(undefined, { WENJI_SITE: join(folder, "site.json") });
}, 60_000);
afterAll(async () => {
  await town?.close();
  await rm(folder, { recursive: true, force: true });
});

async function pageFor(part: Part, path: string, lang = "zh-CN"): Promise<string> {
  const headers = { Cookie: `${town.cookieOf(part)}; lang=${lang}` };
  const answer = await fetch(`${town.portal.origin}${path}`, { headers });
  expect(answer.status, path).toBe(200);
  return await answer.text();
}

describe("the site's identity", () => {
  const footerOf = (page: string) => /<footer class="foot">[\s\S]*?<\/footer>/.exec(page)?.[0] ?? "";
  const waterOf = (page: string) => /class="map-stroke map-river"[^>]* d="([^"]+)"/.exec(page)?.[1];

  test("as it is changed, its footer, seal and base map are on the next page that anybody opens", async () => {
    const { deps, people } = town;
    const need = await subjectNeed(town, "open");
    const before = await pageFor("visitor", "/map");
    expect(footerOf(before)).toContain("联系电话 0000-12345");
    expect(before).toContain("旧河");
    const site = await readSite(join(folder, "site.json"));
    const footer = {
      organiser: { "zh-CN": "清源区规划专班", en: "Qingyuan planning office" },
      contact: { "zh-CN": "电话 0000-99999", en: "Telephone 0000-99999" },
      ...{ siteCode: "7704020009", icp: "新备 11111111 号", police: "新公网安备 22222222222222 号" },
      reviewNumber: "新 S(2026)999号",
    };
    const after = { ...site, seal: "清源", basemap: join(folder, "base-new.geojson"), footer };
    const asked = { key: "site", after, version: 1, reason: "换届" };
    must(await changeRecord(deps, people.administrator, siteKind(site), asked));

    const page = await pageFor("visitor", "/map");
    for (const words of [footer.organiser["zh-CN"], footer.contact["zh-CN"], footer.siteCode])
      expect(footerOf(page)).toContain(words);
    for (const words of [footer.icp, footer.police]) expect(footerOf(page)).toContain(words);
    expect(/class="bar-seal"[^>]*>([^<]*)</.exec(page)?.[1]).toBe("清源");
    expect(page).toContain("新河");
    expect(page).not.toContain("旧河");
    expect(waterOf(page)).not.toBe(waterOf(before));
    expect(waterOf(page)).toMatch(/^M[\d.]/);
    const english = await pageFor("author", "/map", "en");
    expect(footerOf(english)).toContain(footer.organiser.en);
    expect(english).toContain("New river");
    expect(await pageFor("visitor", "/map/base.geojson")).toContain("新河");
    expect(await pageFor("author", `/needs/${need.number}`)).toContain(footer.reviewNumber);
  });
});

describe("territories on a map", () => {
  /** The outlines of that kind as they are drawn, by the width that each spans. */
  function drawnIn(page: string, kind: string): Record<string, number> {
    const outline = new RegExp(
      `<path class="map-layer map-layer-${kind} map-${kind}-(\\w+)" d="([^"]+)"`,
      "g",
    );
    return Object.fromEntries(
      [...page.matchAll(outline)].map(([, code = "", path = ""]) => [code, widthOf(path)]),
    );
  }
  /** Each step of a path is told from the one before. */
  function widthOf(path: string): number {
    const steps = [...path.matchAll(/(-?[\d.]+) ?(-?[\d.]+)/g)].map(([, x]) => Number(x));
    let at = 0;
    const xs = steps.map((step) => {
      at += step;
      return at;
    });
    return Math.round(Math.max(...xs) - Math.min(...xs));
  }
  const ring = (west: number, east: number) => [
    ...[
      [west, 30.24],
      [east, 30.24],
      [east, 30.32],
    ],
    ...[
      [west, 30.32],
      [west, 30.24],
    ],
  ];
  const feature = (code: string, name: string, nameEn: string, west: number, east: number) => ({
    ...{ type: "Feature", properties: { code, name, nameEn } },
    geometry: { type: "Polygon", coordinates: [ring(west, east)] },
  });

  test("the page of territories draws each as it stands, the page of an import as it would be", async () => {
    const standing = drawnIn(await pageFor("administrator", "/admin/territories"), "territory");
    expect(Object.keys(standing)).toEqual(["hekou", "liuwan"]);
    expect(standing.hekou).toBe(standing.liuwan);
    const redrawn = [
      feature("liuwan", "柳湾街道", "Liuwan", 118.56, 118.6),
      feature("hekou", "河口街道", "Hekou", 118.6, 118.68),
    ];
    const bytes = new TextEncoder().encode(JSON.stringify({ type: "FeatureCollection", features: redrawn }));
    const file = { bytes, datum: "wgs84" as const, meant: true };
    const { importId } = must(await keepTerritoryFile(town.deps, town.people.administrator, file));
    const page = await pageFor("administrator", `/admin/territories/imports/${importId}`);
    const preview = drawnIn(page, "territory-drawn");
    // Each was 0.06 degrees wide: 柳湾 is left with 0.04, 河口 gets 0.08.
    expect(Object.keys(preview).toSorted()).toEqual(["hekou", "liuwan"]);
    expect(Number(preview.hekou) / Number(preview.liuwan)).toBeCloseTo(2, 1);
    expect(Number(preview.liuwan) / Number(standing.liuwan)).toBeCloseTo(2 / 3, 1);
    expect(drawnIn(page, "territory")).toEqual({});
  });
});
