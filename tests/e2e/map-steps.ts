import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSidewaysScroll } from "./portal.ts";

/** The middle of a mark that no other lies over: where a mouse meets it. */
export const uncoveredMark = (page: Page) =>
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

/** The list beside the map shows what the map shows, and all that leads on from it goes along. */
export async function expectListFollows(page: Page) {
  await page.goto("/map");
  const [stage, total] = [page.locator(".needs-map-live.leaflet-container"), page.locator(".map-total")];
  const [whole, lines] = [page.locator(".needs-map-whole"), page.locator(".need-list li")];
  await expect(page.locator(".map-follow")).toBeVisible();
  await expect(page.locator(".map-follow input")).toBeChecked();
  const all = await total.textContent();
  await expect(page, "nothing is narrowed before anybody moves the map").toHaveURL(/\/map$/);
  await expect(whole).toBeHidden();
  await stage.focus();
  await page.keyboard.press("+");
  await expect(page).toHaveURL(/\?bbox=/);
  await expect(total).not.toHaveText(all ?? "");
  await expect(stage).toBeFocused();
  await expect(async () => {
    const [shown = ""] = /\d+/.exec((await page.locator(".needs-map-count").textContent()) ?? "") ?? [];
    await expect(total, "the list counts what the map shows").toContainText(shown, { timeout: 500 });
  }).toPass();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  const [address, narrowed] = [page.url(), (await total.textContent()) ?? ""];
  const query = new URL(address).search;
  const links = page.locator(".follow-here a");
  expect(
    await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("?")[1])),
  ).toEqual(Array(5).fill(query.slice(1)));
  await expect(page.locator("link[type='application/atom+xml']")).toHaveAttribute("href", /bbox=/);
  await expect(page.locator(".need-filter input[name=bbox]")).toHaveValue(
    new URLSearchParams(query).get("bbox") ?? "",
  );
  await lines.first().locator("a").click();
  await expect(page).toHaveURL(/\/needs\//);
  await page.goBack();
  await expect(page, "one address, that can be come back to").toHaveURL(address);
  await expect(total).toHaveText(narrowed);

  await expect(stage.locator(".map-mark").first()).toBeVisible();
  // The older answer comes when the map lies elsewhere already.
  await page.route(
    "**/map/list?*",
    async (route) => {
      await new Promise((later) => setTimeout(later, 1000));
      await route.continue().catch(() => {});
    },
    { times: 1 },
  );
  const asked = page.waitForRequest("**/map/list?*");
  await drag(page, 40);
  await asked;
  await drag(page, 40);
  const last = await page.waitForRequest("**/map/list?*");
  await expect(page).toHaveURL(new RegExp(`/map\\${new URL(last.url()).search}$`));

  await page.route("**/map/list?*", (route) => route.fulfill({ body: "" }), { times: 1 });
  await expect(page.locator(".map-follow-said")).toBeEmpty();
  const kept = page.url();
  await drag(page, 30);
  await expect(page.locator(".map-follow-said"), "it is said, and the list stays").not.toBeEmpty();
  await expect(page).toHaveURL(kept);

  await whole.press("Enter");
  await expect(page).toHaveURL(/\/map$/);
  await expect(total).toHaveText(all ?? "");
  await expect(whole).toBeHidden();
  await expect(stage, "the focus goes to the map, not away").toBeFocused();

  await page.locator(".map-follow input").uncheck();
  const moved = page.waitForResponse(/clusters\.geojson/);
  await drag(page, 60);
  await moved;
  // Longer than a map rests before its list follows.
  await page.waitForTimeout(900);
  await expect(page).toHaveURL(/\/map$/);
  await page.reload();
  await expect(page.locator(".map-follow input"), "the choice is kept").not.toBeChecked();
  await page.locator(".needs-map-here").click();
  await expect(page).toHaveURL(/bbox=/);
}

/** What a popup tells of is marked in the list and comes into view. */
export async function expectMarkShowsLine(page: Page) {
  await page.goto("/map?state=in-progress");
  const stage = page.locator(".needs-map-live.leaflet-container");
  const listed = await page
    .locator(".need-list li")
    .evaluateAll((all) => all.map((line) => line.dataset.need));
  await page.locator(".map-follow").waitFor();
  for (const mark of await stage.locator(".map-mark").all()) {
    await mark.press("Enter");
    const number = (await stage.locator(".map-popup a").first().getAttribute("href"))?.split("/").at(-1);
    if (!listed.includes(number)) {
      await page.keyboard.press("Escape");
      continue;
    }
    const line = page.locator(`.need-list li[data-need="${number}"]`);
    await expect(line).toHaveAttribute("aria-current", "true");
    if ((page.viewportSize()?.width ?? 0) < 860) {
      await stage.locator(".map-popup button").click();
      await expect(line.locator("a").first()).toBeFocused();
    }
    await expect(line).toBeInViewport();
    await expectAccessible(page);
    await stage.focus();
    await page.keyboard.press("Escape");
    return expect(line).not.toHaveAttribute("aria-current");
  }
  throw new Error("no mark has a line on the first page of the list");
}

/** Another list comes while a popup is open: its need is marked there too, and the popup's button leads to the new line. */
export async function expectPopupOutlivesList(page: Page) {
  await page.goto("/map?state=in-progress");
  const stage = page.locator(".needs-map-live.leaflet-container");
  await page.locator(".map-follow").waitFor();
  await page.route(
    "**/map/list?*",
    async (route) => {
      await new Promise((later) => setTimeout(later, 2500));
      await route.continue();
    },
    { times: 1 },
  );
  const asked = page.waitForRequest("**/map/list?*");
  const drawn = page.waitForResponse(/clusters\.geojson/);
  await stage.press("ArrowUp");
  await drawn;
  await asked;
  const roomy = await page.evaluate(() => {
    const stage = document.querySelector(".needs-map-live")?.getBoundingClientRect();
    const marks = [...document.querySelectorAll(".needs-map-live .map-mark")];
    return marks.flatMap((mark, at) => {
      const { x, bottom } = mark.getBoundingClientRect();
      const isRoomy = stage && x > stage.x + 130 && x < stage.right - 150 && bottom > stage.y + 260;
      return isRoomy && bottom < stage.bottom ? [at] : [];
    });
  });
  expect(roomy.length, "a popup that needs not move the map").toBeGreaterThan(0);
  await stage
    .locator(".map-mark")
    .nth(roomy[0] ?? 0)
    .press("Enter");
  const number = (await stage.locator(".map-popup a").first().getAttribute("href"))?.split("/").at(-1);
  await expect(page, "the list has come").toHaveURL(/bbox=/);
  const line = page.locator(`.need-list li[data-need="${number}"]`);
  await expect(line).toHaveAttribute("aria-current", "true");
  await stage.locator(".map-popup button").click();
  await expect(line.locator("a").first()).toBeFocused();
  await expect(line).toBeInViewport();
}

/** Takes the map in its middle and moves it to the left. */
async function drag(page: Page, far: number) {
  const stage = page.locator(".needs-map-live");
  await stage.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await stage.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [right, down] = [x + width / 2, y + height * 0.6];
  await page.mouse.move(right, down);
  await page.mouse.down();
  await page.mouse.move(right - far, down, { steps: 4 });
  // A hand that rests does not throw the map.
  await page.waitForTimeout(120);
  await page.mouse.up();
}

/** Where the reader's colours take the place of the portal's: what a background said is still there to see. */
export async function expectSignsInForcedColours(page: Page) {
  await page.emulateMedia({ forcedColors: "active" });
  const seen = await page.evaluate(() => {
    const paintOf = (css: string, part?: string) => {
      const element = document.querySelector(css);
      return element && getComputedStyle(element, part).backgroundColor;
    };
    return {
      ground: paintOf("body"),
      signs: [paintOf(".need-list .state", "::before"), paintOf(".map-legend-item", "::before")],
    };
  });
  for (const sign of seen.signs) {
    expect(sign).toMatch(/^rgb\(/);
    expect(sign).not.toBe(seen.ground);
  }
  await page.emulateMedia({ forcedColors: null });
}
