import type { Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const [inChinese, inEnglish] = ways;
const words = "沿河这一段步道夜里没有灯，老人和孩子都不敢走。";

/** Steps two and three; returns the number of the need. */
async function handIn(page: Page): Promise<string> {
  await page.locator("main button.btn[value=to-what]").click();
  await page.locator("textarea[name=words]").fill(words);
  await page.locator("select[name=category]").selectOption("public-facilities");
  await page.locator("input[name=kind][value=suggestion]").check();
  await page.locator("main button.btn[value=to-check]").click();
  await page.locator("button[value=send]:visible").last().click();
  await expect(page).toHaveURL(/\/needs\/received$/);
  return (await page.locator(".receipt-number").textContent()) ?? "";
}

async function storedShape(data: string, number: string) {
  const [row] = await rowsOf(data, "SELECT geometry FROM needs WHERE number = ?", [number]);
  return JSON.parse(row?.geometry ?? "null");
}

async function openForm(page: Page) {
  await signIn(page, "resident-05@linxi.example", "/needs/new");
  const pane = page.locator(".place-map-pane.leaflet-container");
  await expect(pane).toBeVisible();
  await expect(
    page.locator(".place-map-tools:not([inert]) [data-mode=point][aria-pressed=true]"),
  ).toBeVisible();
  return pane;
}

/** The middle of a mark that no other lies over: where a mouse meets it. */
const uncoveredMark = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector(".needs-map-live")?.getBoundingClientRect();
    for (const mark of document.querySelectorAll(".needs-map-live .map-mark")) {
      const box = mark.getBoundingClientRect();
      const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      const inside = stage && at.x > stage.x + 60 && at.x < stage.right - 60 && at.y > stage.y;
      if (inside && mark.contains(document.elementFromPoint(at.x, at.y))) return at;
    }
    throw new Error("every mark is covered");
  });

const drawn = (page: Page) => page.locator("input[name=geometry]").inputValue();
const tool = (page: Page, name: string) => page.locator(`.place-map-tools [data-${name}]`);

for (const { name, lang: _lang, ...way } of [inChinese, inEnglish]) {
  test.describe(name, () => {
    test.use({ ...way, viewport: way === inChinese ? desktop : phone });

    test("a line is drawn by mouse, taken back a point, cleared, drawn again and handed in", async ({
      page,
      portal,
    }) => {
      const pane = await openForm(page);
      await tool(page, "mode=line").click();
      await pane.click({ position: { x: 120, y: 120 } });
      expect(await drawn(page), "one point is no line").toBe("");
      await pane.click({ position: { x: 180, y: 150 } });
      await pane.click({ position: { x: 230, y: 130 } });
      expect(JSON.parse(await drawn(page)).coordinates).toHaveLength(3);
      await tool(page, "act=undo").click();
      expect(JSON.parse(await drawn(page)).coordinates).toHaveLength(2);
      await tool(page, "act=clear").click();
      expect(await drawn(page)).toBe("");
      await expect(page.locator("input[name=place][value=drawn]")).not.toBeChecked();
      await pane.click({ position: { x: 120, y: 120 } });
      await pane.click({ position: { x: 220, y: 160 } });
      await expect(page.locator("input[name=place][value=drawn]")).toBeChecked();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const shape = JSON.parse(await drawn(page));
      const number = await handIn(page);
      expect(await storedShape(portal.data, number)).toEqual(shape);
      await page.goto(`/needs/${number}`);
      await expect(page.locator(".need-place .map-mark-line")).toBeAttached();
    });

    test("an area is drawn by keyboard alone and handed in", async ({ page, portal }) => {
      const pane = await openForm(page);
      await tool(page, "mode=area").focus();
      await page.keyboard.press("Enter");
      await expect(tool(page, "mode=area")).toHaveAttribute("aria-pressed", "true");
      await pane.focus();
      const walk = async (...keys: string[]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await walk("Enter", "Shift+ArrowRight", "Enter", "Shift+ArrowDown", "Enter", "ArrowLeft", "Enter");
      expect(JSON.parse(await drawn(page)).coordinates[0]).toHaveLength(5);
      await walk("Backspace");
      const shape = JSON.parse(await drawn(page));
      expect(shape).toMatchObject({ type: "Polygon" });
      expect(shape.coordinates[0]).toHaveLength(4);
      // The buttons on the map keep their keys: Enter zooms and marks nothing.
      await page.locator(".place-map .leaflet-control-zoom-in").focus();
      await page.keyboard.press("Enter");
      expect(JSON.parse(await drawn(page))).toEqual(shape);
      await expectAccessible(page);
      const number = await handIn(page);
      expect(await storedShape(portal.data, number)).toEqual(shape);
      await page.goto(`/needs/${number}`);
      await expect(page.locator(".need-place .map-mark-area")).toBeAttached();
    });

    test("the map of needs is walked by keyboard: groups split, popups open and close, layers switch", async ({
      page,
    }) => {
      await page.goto("/map");
      const stage = page.locator(".needs-map-live.leaflet-container");
      const groups = stage.locator(".map-group");
      await expect(groups.first()).toBeVisible();
      await expectAccessible(page);
      const answered = page.waitForResponse(/needs\.geojson/);
      const all = await stage.locator(".leaflet-marker-icon").count();
      const before = await groups.first().getAttribute("title");
      await groups.first().focus();
      await page.keyboard.press("Enter");
      await answered;
      await expect(stage, "the focus is not lost").toBeFocused();
      await expect.poll(() => stage.locator(".leaflet-marker-icon").count()).not.toBe(all);
      expect(before).not.toBe("");

      const mark = stage.locator(".map-mark").first();
      await mark.focus();
      const title = await mark.getAttribute("title");
      await page.keyboard.press("Enter");
      const link = stage.locator(".map-popup a").first();
      await expect(link).toBeFocused();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await expect(link).toHaveCount(0);
      await expect(stage.locator(".map-mark:focus")).toHaveAttribute("title", title ?? "");
      const { x, y } = await uncoveredMark(page);
      await page.mouse.click(x, y);
      await expect(stage.locator(".map-popup a").first()).toBeVisible();
      await stage.locator(".leaflet-popup-close-button").click();
      await expect(stage.locator(".map-popup")).toHaveCount(0);

      const layer = page.locator(".map-switches details[open] input[type=checkbox]").first();
      await layer.focus();
      await page.keyboard.press("Space");
      await expect(layer).toBeChecked();
      await expect(
        stage.locator("path.map-layer-control-line, path.map-layer-zone, path.map-layer-project").first(),
      ).toBeAttached();
      await expect(page.locator(".map-switches p")).not.toBeEmpty();
      await expectAccessible(page);
    });
  });
}

for (const { name, lang, ...way } of ways.slice(2)) {
  test.describe(name, () => {
    test.use({ ...way, viewport: lang === "en" ? phone : desktop });

    test("a line and an area are given by typed coordinates", async ({ page, portal }) => {
      const corners = "118.600, 30.280\n118.604, 30.280\n118.604, 30.283";
      await signIn(page, "resident-06@linxi.example", "/needs/new");
      for (const [shape, type] of [
        ["line", "LineString"],
        ["area", "Polygon"],
      ] as const) {
        await page.goto("/needs/new");
        await page.locator("textarea[name=coordinates]").fill(corners);
        await page.locator("main button.btn[value=to-what]").click();
        await expect(page.locator("#e-coordinates"), "asked what they are").toBeVisible();
        await expect(page.locator("textarea[name=coordinates]")).toHaveValue(corners);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
        await page.locator(`input[name=place][value=coordinates-${shape}]`).check();
        const number = await handIn(page);
        expect(await storedShape(portal.data, number)).toMatchObject({ type });
        await page.goto(`/needs/${number}`);
        await expect(page.locator(`.need-place .map-mark-${shape}`)).toBeAttached();
      }
    });
  });
}
