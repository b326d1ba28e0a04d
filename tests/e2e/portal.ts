import { rm } from "node:fs/promises";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import axe from "axe-core";
import { newDataFolder, type PortalProcess, startPortal, testSettings } from "#tests/setup/portal-process.ts";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

type WorkerParts = { portal: PortalProcess };
type TestParts = { troubles: string[] };

/**
 * Every worker has a real portal of its own with a filled demo. A test fails on any error in the browser's console,
 * on any error of a page's script, on any part of a page that does not load, and on any request that leaves the machine.
 */
export const test = base.extend<TestParts, WorkerParts>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const data = await newDataFolder();
      const portal = await startPortal({ data, env: testSettings });
      await use(portal);
      await portal.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
  baseURL: async ({ portal }, use) => use(portal.origin),
  troubles: [
    async ({ context }, use) => {
      const troubles: string[] = [];
      context.on("console", (message) => {
        // Whether a page itself answers as it should is for the test to say.
        const { url } = message.location();
        const ownStatus = /^Failed to load resource/.test(message.text()) && url === message.page()?.url();
        if (message.type() === "error" && !ownStatus) troubles.push(`console: ${message.text()} ${url}`);
      });
      context.on("weberror", (error) => troubles.push(`script: ${error.error().message}`));
      context.on("request", (request) => {
        if (!staysHere(request.url())) troubles.push(`left the machine: ${request.url()}`);
      });
      await use(troubles);
      await (await twins.get(context))?.context().close();
      expect(troubles).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const staysHere = (url: string) =>
  /^(data|blob|about):/.test(url) || ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname);

/**
 * Axe with all its rules, on the whole page, the size of targets too where a page promises it (a map full of marks). Lists of
 * what passes are left out: most of its time would go into them.
 */
export async function expectAccessible(page: Page, { targets = false, withoutScript = false } = {}) {
  // A page on its way out, or half of one, is no page yet.
  await page.locator("h1").first().waitFor();
  await page.waitForLoadState("domcontentloaded");
  const alive = await runsScript(page);
  // The same page is looked at in its journey's other way; a journey that has none says so.
  if (!alive && !withoutScript && !targets) return;
  const seen = alive ? page : await twinWithScript(page);
  if (await seen.evaluate("!('axe' in window)")) await seen.evaluate(axe.source);
  const { violations } = await seen.evaluate(async (enabled) => {
    // What is still fading in has colours of the moment.
    const moving = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
    const rules = { "target-size": { enabled } };
    return await window.axe.run(document, { resultTypes: ["violations"], selectors: false, rules });
  }, targets);
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} — ${node.html} ${node.failureSummary ?? ""}`),
  );
  expect.soft(found, `axe on ${page.url()}`).toEqual([]);
}

/** Where scripts are off, the timers that axe waits for never fire. Only there is <noscript> parsed as part of a page. */
const runsScript = (page: Page) =>
  page.evaluate(() => {
    const probe = document.createElement("div");
    probe.innerHTML = "<noscript><b></b></noscript>";
    return probe.querySelector("b") === null;
  });

/** The same document in a browser that lets axe run: what was inside <noscript> stays in view, scripts are left out. */
async function twinWithScript(page: Page): Promise<Page> {
  const body = (await page.content())
    .replace(/<script\b.*?<\/script>/gs, "")
    .replace(/<(\/?)noscript\b/g, "<$1div");
  const twin = await twinOf(page.context());
  await twin.setViewportSize(page.viewportSize() ?? desktop);
  await twin.unrouteAll();
  await twin.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await twin.goto(page.url());
  return twin;
}

const twins = new WeakMap<BrowserContext, Promise<Page>>();

/** One for the whole of a journey: it keeps the sheets that it has loaded. */
function twinOf(context: BrowserContext): Promise<Page> {
  const known = twins.get(context);
  if (known) return known;
  const twin = newTwin(context);
  twins.set(context, twin);
  return twin;
}

async function newTwin(context: BrowserContext): Promise<Page> {
  const browser = context.browser();
  if (!browser) throw new Error("a page without its browser");
  const other = await browser.newContext({ javaScriptEnabled: true });
  return other.newPage();
}

/** What sends the form that stands last on a page, once all of the page has come: of half a page the last is another. */
export async function lastSubmit(page: Page) {
  await page.waitForLoadState("domcontentloaded");
  return page.locator("main form button[type=submit]").last();
}

export const sendLast = async (page: Page) => (await lastSubmit(page)).click();

/** A reader never scrolls sideways, whatever the width. */
export async function expectNoSidewaysScroll(page: Page) {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  expect.soft(wide, `width of ${page.url()}`).toBeLessThanOrEqual(room);
}

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1240, height: 900 };

/** The ways in which every journey must be possible. */
export const ways = [
  { name: "in Chinese", locale: "zh-CN", lang: "zh-CN", javaScriptEnabled: true },
  { name: "in English", locale: "en-GB", lang: "en", javaScriptEnabled: true },
  { name: "in Chinese without script", locale: "zh-CN", lang: "zh-CN", javaScriptEnabled: false },
  { name: "in English without script", locale: "en-GB", lang: "en", javaScriptEnabled: false },
] as const;

/** What no language changes about a script is not walked in each: some journeys go these two ways, others the other two. */
export const crossed = [ways[0], ways[3]] as const;
export const crossedOtherwise = [ways[1], ways[2]] as const;
