import type { Page } from "@playwright/test";
import { aPhoto } from "#tests/factories/photos.ts";
import { desktop, expect, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

test.use({ viewport: desktop, serviceWorkers: "block" });

/** Holds the next request of an address back until it is let go. */
async function holdNext(page: Page, url: string, method = "GET") {
  let come = () => {};
  let letGo = () => {};
  const asked = new Promise<void>((told) => {
    come = told;
  });
  const left = new Promise<void>((told) => {
    letGo = told;
  });
  let isHeld = false;
  await page.route(url, async (route) => {
    if (isHeld || route.request().method() !== method) return route.fallback();
    isHeld = true;
    come();
    await left;
    // A page that has given up on it does not hear it.
    await route.continue().catch(() => {});
  });
  return { asked, letGo: () => letGo() };
}

/** As long as a page needs to draw what has come. */
const aWhile = (page: Page) =>
  page.evaluate(() => new Promise((wake) => setTimeout(() => requestAnimationFrame(wake), 300)));

async function toWhat(page: Page) {
  await page.goto(`/needs/new?q=${encodeURIComponent("文昌小学")}`);
  await page.locator("input[name=place]").first().check();
  await page.locator("main button.btn[value=to-what]").click();
}

test("a device that takes its time to say where it is moves nothing that was drawn meanwhile", async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.geolocation.getCurrentPosition = (found) => {
      const coords = { longitude: 118.62, latitude: 30.28, accuracy: 10 };
      addEventListener("device-answers", () => found({ coords } as GeolocationPosition));
    };
  });
  await signIn(page, "resident-05@linxi.example", "/needs/new");
  const pane = page.locator(".place-map-pane.leaflet-container");
  const here = page.locator(".place-map-tools:not([inert]) [data-act=here]");
  const geometry = page.locator("input[name=geometry]");
  await here.click();
  const status = page.locator(".place-map-status");
  await expect(status).not.toBeEmpty();
  await pane.click({ position: { x: 120, y: 120 } });
  const drawn = await geometry.inputValue();
  await page.evaluate(() => dispatchEvent(new Event("device-answers")));
  await aWhile(page);
  await expect(geometry).toHaveValue(drawn);
  await here.click();
  await page.evaluate(() => dispatchEvent(new Event("device-answers")));
  await expect(geometry, "asked again, it is heard").toHaveValue(/118\.62/);
});

test("suggestions that were closed are not opened again by what comes late", async ({ page }) => {
  await page.goto("/map");
  const box = page.locator("#f-find[role=combobox]");
  await box.fill("wc");
  const offered = page.locator(".place-finder").getByRole("option");
  await expect(offered.first()).toBeVisible();
  const places = await holdNext(page, "**/places.json?*");
  await box.pressSequentially("xx");
  await places.asked;
  await box.press("Escape");
  places.letGo();
  await aWhile(page);
  await expect(offered).toHaveCount(0);
});

test("photos that are chosen, described and taken away at once end as they were told to", async ({
  page,
}) => {
  await toWhat(page);
  const photo = async (name: string) => ({
    ...{ name, mimeType: "image/jpeg", buffer: Buffer.from(await aPhoto(90, 60)) },
  });
  const files = page.locator("#f-photo-files");
  await files.setInputFiles([await photo("one.jpg"), await photo("two.jpg")]);
  await expect(page.locator("input[name=photo]")).toHaveCount(2);
  const upload = await holdNext(page, "**/needs/new", "POST");
  await files.setInputFiles(await photo("three.jpg"));
  await upload.asked;
  await page.locator("#f-alternative-2").fill("台阶没有扶手");
  await page.locator("button[value=remove-1]").click();
  upload.letGo();
  await expect(page.locator("#f-alternative-1")).toHaveValue("台阶没有扶手");
  await expect(page.locator("input[name=photo]")).toHaveCount(2);
  await aWhile(page);
  await expect(page.locator("input[name=photo]")).toHaveCount(2);
});

test("a list that was called off comes not, and of two that were asked for the later one", async ({
  page,
}) => {
  await page.goto("/map");
  const stage = page.locator(".needs-map-live.leaflet-container");
  const follow = page.locator(".map-follow input");
  await expect(follow).toBeVisible();
  const list = await holdNext(page, "**/map/list?*");
  await stage.press("+");
  await list.asked;
  await follow.uncheck();
  list.letGo();
  await aWhile(page);
  await expect(page).toHaveURL(/\/map$/);

  const at = (lon: number) => ({
    ...{ type: "Feature", bbox: [lon, 30.28, lon, 30.28], properties: { count: 2 } },
    geometry: { type: "Point", coordinates: [lon, 30.28] },
  });
  const json = { type: "FeatureCollection", features: [at(118.6), at(118.62)], shown: 4, total: 4 };
  await page.route("**/map/clusters.geojson?*", (route) => route.fulfill({ json }));
  await page.reload();
  const groups = stage.locator(".map-group");
  await expect(groups).toHaveCount(2);
  await expect(follow).toBeVisible();
  const first = await holdNext(page, "**/needs.geojson?*");
  await groups.nth(0).press("Enter");
  await first.asked;
  await groups.nth(1).press("Enter");
  const all = stage.locator(".leaflet-popup-content a[href*=bbox]");
  await expect(all).toHaveAttribute("href", /bbox=118\.62/);
  first.letGo();
  await aWhile(page);
  await expect(all).toHaveAttribute("href", /bbox=118\.62/);
});

test("what is moved and switched before the map is laid out stays so", async ({ page }) => {
  const base = await holdNext(page, "**/map/base.geojson");
  await page.goto("/map");
  const stage = page.locator(".needs-map-live.leaflet-container");
  await base.asked;
  const seen = () => stage.locator(".leaflet-proxy").getAttribute("style");
  const whole = await seen();
  await stage.locator(".leaflet-control-zoom-in").click();
  await expect.poll(seen).not.toBe(whole);
  await page.locator(".map-switches > summary").press("Enter");
  await page.locator(".map-switches details[open] input[type=checkbox]").first().check();
  const near = await seen();
  base.letGo();
  await expect(page).toHaveURL(/layer=/);
  expect(await seen()).toBe(near);
  await expect(page, "its list follows").toHaveURL(/bbox=/);
});

test("who walks through needs alike keeps their place when others are found", async ({ page }) => {
  await page.goto(`/needs/new?q=${encodeURIComponent("文昌小学")}`);
  await page.locator("input[name=place]").first().check();
  await page.locator("main button.btn[value=to-what]").click();
  const words = page.locator("textarea[name=words]");
  await words.fill("No pavement at the school gate, children walk in the traffic");
  await expect(page.locator(".similar-count")).not.toHaveText("0");
  const other = await holdNext(page, "**/needs/similar", "POST");
  await words.fill("The trees at the school gate");
  await other.asked;
  const inList = page.locator(".similar-list").locator("a, button");
  await inList.first().focus();
  const come = page.waitForResponse("**/needs/similar");
  other.letGo();
  await (await come).finished();
  await aWhile(page);
  await page.keyboard.press("Tab");
  await expect(page.locator(".similar-list :focus")).toHaveCount(1);
});

test("a passkey is asked for once, however often the button is pressed", async ({ page, portal }) => {
  await page.goto(`${portal.origin.replace("127.0.0.1", "localhost")}/sign-in`);
  const asked: string[] = [];
  page.on("request", (request) => void (/challenge/.test(request.url()) && asked.push(request.url())));
  const form = page.locator("form[data-enhance=passkey]:not([hidden])").first();
  const challenge = await holdNext(page, "**/sign-in/passkey/challenge", "POST");
  await form.locator("button").click();
  await challenge.asked;
  await form.locator("button").click();
  await aWhile(page);
  expect(asked).toHaveLength(1);
});
