import type { Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import {
  expectListFollows,
  expectMarkShowsLine,
  expectPopupOutlivesList,
  expectSignsInForcedColours,
  uncoveredMark,
} from "./map-steps.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const [inChinese, inEnglish, , inEnglishWithoutScript] = ways;
/** Words of its own for each: who asks the same twice is asked about it first. */
const words = {
  line: "沿河这一段步道夜里没有灯，老人和孩子都不敢走。",
  area: "This square floods after every storm; its drains should be cleaned before summer.",
  "coordinates-line": "Trees along this lane block the traffic signs and want pruning.",
  "coordinates-area": "The market hall has no public toilet for its traders and customers.",
};

/** Steps two and three; returns the number of the need. */
async function handIn(page: Page, said: keyof typeof words): Promise<string> {
  await page.locator("main button.btn[value=to-what]").click();
  await page.locator("textarea[name=words]").fill(words[said]);
  await page.locator("select[name=category]").selectOption("public-facilities");
  await page.locator("input[name=kind][value=suggestion]").check();
  await page.locator("main button.btn[value=to-check]").click();
  await page.locator("main button.btn[value=send]").click();
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

const drawn = (page: Page) => page.locator("input[name=geometry]").inputValue();
const tool = (page: Page, name: string) => page.locator(`.place-map-tools [data-${name}]`);

test.describe("in Chinese", () => {
  test.use({ ...inChinese, viewport: desktop });

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
    const number = await handIn(page, "line");
    expect(await storedShape(portal.data, number)).toEqual(shape);
    await page.goto(`/needs/${number}`);
    await expect(page.locator(".need-place .map-mark-line")).toBeAttached();
  });

  test("where the map does not come the picture of it stays, and a place is told otherwise", async ({
    page,
    troubles,
  }) => {
    await page.route("**/map/base.geojson", (route) => route.abort());
    await signIn(page, "resident-05@linxi.example", "/needs/new");
    await expect.poll(() => troubles.splice(0).join()).toContain("base.geojson");
    await expect(page.locator(".place-map-picture svg")).toBeVisible();
    await expect(page.locator(".place-map-tools")).toHaveCount(0);
    await page.locator("textarea[name=coordinates]").fill("118.603, 30.285");
    await page.locator("main button.btn[value=to-what]").click();
    await expect(page.locator("textarea[name=words]")).toBeVisible();
  });
});

test.describe("in English", () => {
  test.use({ ...inEnglish, viewport: phone });

  test("an area is drawn by keyboard alone and handed in", async ({ page, portal }) => {
    const pane = await openForm(page);
    await tool(page, "mode=area").press("Enter");
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
    await page.locator(".place-map .leaflet-control-zoom-in").press("Enter");
    expect(JSON.parse(await drawn(page))).toEqual(shape);
    await expectAccessible(page);
    const number = await handIn(page, "area");
    expect(await storedShape(portal.data, number)).toEqual(shape);
    await page.goto(`/needs/${number}`);
    await expect(page.locator(".need-place .map-mark-area")).toBeAttached();
  });
});

for (const { name, lang, ...way } of [inChinese, inEnglish]) {
  test.describe(name, () => {
    test.use({ ...way, viewport: lang === "en" ? phone : desktop });

    test("the map of needs is walked by keyboard: groups split, popups open and close, layers switch", async ({
      page,
    }) => {
      await page.goto("/map");
      const stage = page.locator(".needs-map-live.leaflet-container");
      const groups = stage.locator(".map-group");
      await expect(groups.first()).toBeVisible();
      await expectAccessible(page, { targets: true });
      await page.locator(".need-list li[data-at] a").first().focus();
      await expect(stage.locator("path.map-pointed"), "a line of the list shows its place").toBeAttached();
      const answered = page.waitForResponse(/clusters\.geojson/);
      const all = await stage.locator(".leaflet-marker-icon").count();
      const before = await groups.first().getAttribute("title");
      await groups.first().press("Enter");
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

      await page.locator(".map-switches > summary").press("Enter");
      const layer = page.locator(".map-switches details[open] input[type=checkbox]").first();
      await layer.focus();
      await page.keyboard.press("Space");
      await expect(layer).toBeChecked();
      await expect(
        stage.locator("path.map-layer-control-line, path.map-layer-zone, path.map-layer-project").first(),
      ).toBeAttached();
      await expect(page.locator(".map-switches p")).not.toBeEmpty();
      await expectAccessible(page);

      await expect(page).toHaveURL(/layer=/);
      await page.reload();
      await expect(page.locator(".map-switches input[type=checkbox]:checked")).toHaveCount(1);
      await expect(stage.locator("path.map-layer-control-line").first()).toBeAttached();
    });

    test("the list follows the map that is moved, by key and by mouse, and goes back with it to the whole", async ({
      page,
    }) => expectListFollows(page));

    test("a mark that is chosen shows its line in the list", async ({ page }) => {
      await expectMarkShowsLine(page);
      if ((page.viewportSize()?.width ?? 0) < 860) await expectPopupOutlivesList(page);
    });
  });
}

for (const { name, lang, ...way } of ways.slice(2)) {
  test.describe(name, () => {
    test.use({ ...way, viewport: lang === "en" ? phone : desktop });

    test("the circles of the map lead nearer and the list follows; unit and radius stand in the address", async ({
      page,
    }) => {
      await page.goto("/");
      await expectAccessible(page, { targets: true });
      await page.goto("/map");
      await expectAccessible(page, { targets: true });
      const circle = page.locator(".map-static a", { has: page.locator(".map-spot") }).first();
      const [count = ""] = /\d+/.exec((await circle.getAttribute("aria-label")) ?? "") ?? [];
      await circle.press("Enter");
      await expect(page).toHaveURL(/bbox=/);
      await expect(page.locator(".map-total")).toContainText(count);
      await expect(page.locator(".need-list li")).toHaveCount(Math.min(20, Number(count)));
      await expectAccessible(page, { withoutScript: true });
      await page.goto("/map?state=closed");
      await page.locator(".map-switches > summary").click();
      await page.locator(".map-switches details[open] input").first().check();
      await page.locator(".map-switches button").click();
      await expect(page).toHaveURL(/state=closed.*layer=/);
      await expect(page.locator(".map-static path.map-layer-control-line").first()).toBeAttached();
      await expect(page.locator(".map-reviews")).not.toBeEmpty();
      await expectAccessible(page, { withoutScript: true });
      await page.goto("/map?near=118.6039,30.2853&state=closed");
      await expect(page.locator(".map-layer-near")).toHaveCount(1);
      await page.locator("select[name=radius]").selectOption("3000");
      await page.locator("select[name=unit]").selectOption({ index: 1 });
      await page.locator(".need-filter button[type=submit]").click();
      await expect(page).toHaveURL(/state=closed.*unit=[\w-]+.*radius=3000/);
      await expect(page.locator("select[name=radius]")).toHaveValue("3000");
      await expectAccessible(page, { withoutScript: true });
      await expectNoSidewaysScroll(page);
      await page.goto("/map?state=closed");
      await expectSignsInForcedColours(page);
    });
  });
}

test.describe("in English without script", () => {
  test.use({ ...inEnglishWithoutScript, viewport: phone });

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
      await expectAccessible(page, { withoutScript: true });
      await expectNoSidewaysScroll(page);
      await page.locator(`input[name=place][value=coordinates-${shape}]`).check();
      const number = await handIn(page, `coordinates-${shape}`);
      expect(await storedShape(portal.data, number)).toMatchObject({ type });
      await page.goto(`/needs/${number}`);
      await expect(page.locator(`.need-place .map-mark-${shape}`)).toBeAttached();
    }
  });
});
