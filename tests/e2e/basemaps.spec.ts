import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Basemap } from "#app/domain/geo/basemap.ts";
import { fromWgs84 } from "#app/domain/geo/datum.ts";
import type { Datum } from "#app/domain/geo/datum-names.ts";
import { metresBetween } from "#app/domain/geo/distance.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import type { Grid } from "#app/domain/geo/grid-names.ts";
import { tileOf, worldPixel } from "#app/domain/geo/tile-grid.ts";
import { newDataFolder, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { openTileServer } from "#tests/setup/tile-server.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { signIn } from "./sign-in.ts";

/** A corner of the district, in WGS 84. */
const landmark: Position = [118.62, 30.28];

const systems: Record<string, [Datum, Grid]> = {
  survey: ["wgs84", "mercator"],
  degrees: ["wgs84", "degrees"],
  shifted: ["gcj02", "mercator"],
  baidu: ["bd09", "baidu"],
};

const basemapOf = (origin: string, key: string, [datum, grid]: [Datum, Grid]): Basemap => ({
  ...{ name: { "zh-CN": `底图 ${key}`, en: `Map ${key}` }, datum, grid },
  address: `${origin}/${key}/{z}/{x}/{y}.png`,
  ...{ labels: null, token: null, servers: [], zoomShift: 0, leastZoom: 0, mostZoom: 19 },
  attribution: { "zh-CN": "本机瓦片", en: "Tiles of this machine" },
  ...{ reviewNumber: "GS(2026)0001", shownTo: "all", first: false, retired: false },
});

const own = test.extend<object, { tiles: Awaited<ReturnType<typeof openTileServer>> }>({
  tiles: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const tiles = await openTileServer();
      await use(tiles);
      tiles.close();
    },
    { scope: "worker" },
  ],
  portal: [
    async ({ tiles }, use) => {
      const data = await newDataFolder();
      const site = JSON.parse(await readFile("content/site.json", "utf8"));
      const basemaps = Object.fromEntries(
        Object.entries(systems).map(([key, system]) => [key, basemapOf(tiles.origin, key, system)]),
      );
      const file = join(data, "site.json");
      await writeFile(file, JSON.stringify({ ...site, basemaps }));
      const portal = await startPortal({ data, env: { ...testSettings, WENJI_SITE: file } });
      await use(portal);
      await portal.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

/** Where the landmark is in the pictures that are shown: by the number of the tile and the pixel on it. */
async function landmarkInPictures(page: Page, key: string): Promise<{ x: number; y: number }> {
  const [datum, grid] = systems[key] ?? (["wgs84", "mercator"] as const);
  const at = fromWgs84(landmark, datum);
  await expect(page.locator(`.leaflet-tile-loaded[src*="/${key}/"]`).first()).toBeVisible();
  const zoom = await page
    .locator(`.leaflet-tile-loaded[src*="/${key}/"]`)
    .last()
    .evaluate((tile) => Number(new URL(tile.getAttribute("src") ?? "").pathname.split("/")[2]));
  const { x, y, z } = tileOf(at, zoom, grid);
  const tile = page.locator(`.leaflet-tile-loaded[src$="/${key}/${z}/${x}/${y}.png"]`);
  const box = await tile.boundingBox();
  if (!box) throw new Error(`tile ${z}/${x}/${y} is not shown`);
  const [left, top] = worldPixel(at, grid).map((pixel) => {
    const whole = pixel * 2 ** z;
    return whole - Math.floor(whole / 256) * 256;
  });
  return { x: box.x + ((left ?? 0) * box.width) / 256, y: box.y + ((top ?? 0) * box.height) / 256 };
}

const [inChinese, inEnglish, inChineseWithoutScript] = ways;

own.describe("in English, on a phone", () => {
  own.use({ ...inEnglish, viewport: phone });

  own(
    "what is drawn on a web map of any system lies where it was pressed, and is kept in WGS 84",
    async ({ page, context, tiles }) => {
      tiles.answer(true);
      await context.grantPermissions(["geolocation"]);
      await context.setGeolocation({ longitude: landmark[0], latitude: landmark[1], accuracy: 10 });
      await signIn(page, "resident-05@linxi.example", "/needs/new");
      const pane = page.locator(".place-map-pane.leaflet-container");
      await expect(pane.locator(".map-web-switch")).toBeVisible();
      await page.locator(".place-map-tools:not([inert]) [data-act=here]").click();
      const geometry = page.locator("input[name=geometry]");
      const drawn = async (): Promise<Position> => JSON.parse(await geometry.inputValue()).coordinates;
      // The browser tells where it is in its own time; until then nothing is drawn.
      await expect(geometry).not.toHaveValue("");
      await expect.poll(drawn).toEqual(landmark);
      await pane.locator(".map-web-switch summary").press("Enter");
      for (const key of Object.keys(systems)) {
        await pane.locator(`.map-web-switch input[value=${key}]`).check();
        const inPicture = await landmarkInPictures(page, key);
        const mark = await pane.locator(".drawn-point").boundingBox();
        if (!mark) throw new Error("no mark");
        expect(Math.abs(mark.x + mark.width / 2 - inPicture.x), `${key}: across`).toBeLessThan(2);
        expect(Math.abs(mark.y + mark.height / 2 - inPicture.y), `${key}: down`).toBeLessThan(2);
        await page.mouse.click(inPicture.x, inPicture.y);
        expect(metresBetween(await drawn(), landmark), `${key}: where it was pressed`).toBeLessThan(3);
      }
      await expect(pane.locator(".map-web-source")).toContainText("GS(2026)0001");
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      expect(new Set(tiles.asked.map(({ referer }) => new URL(referer ?? "none:").pathname))).toEqual(
        new Set(["/"]),
      );
    },
  );

  own(
    "a position that the browser refuses, or that lies elsewhere, is said in words",
    async ({ page, context }) => {
      await page.goto("/map");
      const status = page.locator(".map-locate-status");
      await page.locator(".map-locate").click();
      await expect(status).not.toBeEmpty();
      await context.grantPermissions(["geolocation"]);
      await context.setGeolocation({ longitude: 2.35, latitude: 48.85 });
      const refused = await status.textContent();
      await page.locator(".map-locate").click();
      await expect(status).not.toHaveText(refused ?? "");
      await context.setGeolocation({ longitude: landmark[0], latitude: landmark[1], accuracy: 40 });
      await page.locator(".map-locate").click();
      await expect(page.locator("path.map-accuracy")).toBeAttached();
      await status.getByRole("link").click();
      await expect(page).toHaveURL(/near=118\.62\d*%2C30\.28/);
    },
  );
});

own.describe("in Chinese", () => {
  own.use({ ...inChinese, viewport: desktop });

  own(
    "needs are asked for by their own degrees and lie on the pictures; where these fail, it is said",
    async ({ page, tiles }) => {
      tiles.answer(true);
      const asked = page.waitForRequest(/map\/clusters\.geojson/);
      await page.goto("/map");
      await asked;
      const stage = page.locator(".needs-map-live.leaflet-container");
      const marks = stage.locator(".leaflet-marker-icon");
      await expect(marks.first()).toBeVisible();
      await stage.locator(".map-web-switch summary").click();
      const again = page.waitForRequest(/map\/clusters\.geojson/);
      await stage.locator(".map-web-switch input[value=baidu]").check();
      const [west = 0, south = 0, east = 0, north = 0] = (
        new URL((await again).url()).searchParams.get("bbox") ?? ""
      )
        .split(",")
        .map(Number);
      expect(west < 118.62 && east > 118.62 && south < 30.28 && north > 30.28).toBe(true);
      await expect(marks.first()).toBeVisible();
      tiles.answer(false);
      await page.reload();
      await expect(stage.locator(".map-web-status"), "the choice is kept").not.toBeEmpty();
      await expect(stage.locator(".leaflet-own-base-pane path").first()).toBeAttached();
      await expectAccessible(page);
    },
  );

  own(
    "a place is offered as one types its initials, and leads by keyboard to the needs near it",
    async ({ page }) => {
      await page.goto("/map");
      const box = page.locator("#f-find[role=combobox]");
      await box.fill("wcxx");
      await expect(page.getByRole("option").first()).toBeVisible();
      await expectAccessible(page);
      await box.press("ArrowDown");
      await expect(page.getByRole("option").first()).toHaveAttribute("aria-selected", "true");
      await box.press("Enter");
      await expect(page).toHaveURL(/near=118\.6/);
    },
  );
});

own.describe("in Chinese without script, on a phone", () => {
  own.use({ ...inChineseWithoutScript, viewport: phone });

  own(
    "a place is found by its name, and a link of a map is understood before one goes on",
    async ({ page }) => {
      await page.goto("/map");
      await page.locator("input[name=find]").fill("文昌小学");
      await page.locator(".place-finder button").click();
      await expectAccessible(page, { withoutScript: true });
      await page.locator(".place-found a").first().click();
      await expect(page).toHaveURL(/near=118\.6/);
      await expect(page.locator(".map-key summary")).toBeVisible();
      await signIn(page, "resident-05@linxi.example", "/needs/new");
      const [lon, lat] = fromWgs84(landmark, "gcj02");
      const link = `https://uri.amap.com/marker?position=${lon},${lat}`;
      await page.locator("textarea[name=coordinates]").fill(link);
      await page.locator("input[name=place][value=coordinates]").check();
      await page.locator("button[value=look]").click();
      await expect(page.locator(".coordinates [role=status]")).toContainText("118.62000, 30.28000");
      await expect(page.locator("textarea[name=coordinates]")).toHaveValue(link);
      await expectAccessible(page, { withoutScript: true });
      await expectNoSidewaysScroll(page);
    },
  );
});
