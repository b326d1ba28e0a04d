import { rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { type CityProvider, openCityProvider } from "#tests/factories/city-provider.ts";
import { newDataFolder, startPortal, testSettings } from "#tests/setup/portal-process.ts";
import {
  test as base,
  crossed,
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
} from "./portal.ts";

/** A portal that knows a real provider on this machine. */
const test = base.extend<object, { city: CityProvider }>({
  city: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => {
      const city = await openCityProvider(() => `${origin}/sign-in/provider/return`);
      await use(city);
      await city.stop();
    },
    { scope: "worker" },
  ],
  portal: [
    async ({ city }, use) => {
      const data = await newDataFolder();
      const portal = await startPortal({ data, env: { ...testSettings, ...city.env } });
      origin = portal.origin;
      city.turnKeys();
      await use(portal);
      await portal.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});
let origin = "http://127.0.0.1:1";

for (const { name, lang, ...way } of crossed) {
  test.describe(name, () => {
    test.use(way);
    test.setTimeout(240_000);
    const account = `chen-${lang.toLowerCase()}`;

    test("a citizen comes in through the city's own sign-in, joins, and parts and links the two again", async ({
      page,
      city,
    }) => {
      city.citizens[account] = { email: `${account}@linxi.example`, email_verified: true };
      await page.goto("/sign-in");
      await expectAccessible(page);
      await press(page, "main a[href^='/sign-in/provider']");
      await answerTheCity(page, city, account, "no");
      await expect(page).toHaveURL(/\/sign-in\/provider\/trouble/);
      await seen(page);
      await press(page, "main a[href='/sign-in/provider']");
      await answerTheCity(page, city, account, "yes");
      await expect(page).toHaveURL(/\/sign-in\/provider\/first$/);
      await seen(page);
      await press(page, "main form button[type=submit]");
      await expect(page).toHaveURL(/\/account$/);

      await page.goto("/account/provider");
      await seen(page);
      await press(page, "main button[value=unlink]");
      await expect(page.locator("main a[href^='/sign-in/provider']")).toBeVisible();
      await seen(page);
      await press(page, "main a[href^='/sign-in/provider']");
      await answerTheCity(page, city, account, "yes");
      await expect(page.locator("main button[value=link]")).toBeVisible();
      await seen(page);
      // What the provider said is gone by now: no dead button, the way there again.
      await page.context().clearCookies({ name: "wenji_provider" });
      await press(page, "main button[value=link]");
      await expect(page.locator("main a[href^='/sign-in/provider']")).toBeVisible();
      await press(page, "main a[href^='/sign-in/provider']");
      await answerTheCity(page, city, account, "yes");
      await press(page, "main button[value=link]");
      await expect(page.locator("main button[value=unlink]")).toBeVisible();

      await page.goto("/account");
      await press(page, "form[action='/sign-out'] button");
      await expect(page).toHaveURL(/\/sign-in\/provider\/left$/);
      await seen(page);
      await press(page, "main a[href^='http']");
      await page.waitForURL((url) => url.href.startsWith(city.issuer));
    });
  });
}

async function press(page: Page, what: string) {
  await page.locator(what).first().press("Enter");
}

/** The city's page, where it asks: whoever it knows from a moment ago it lets through. */
async function answerTheCity(page: Page, city: CityProvider, account: string, go: "yes" | "no") {
  await page.waitForURL((url) => url.pathname !== "/sign-in" && !url.pathname.endsWith("/trouble"));
  if (!page.url().startsWith(city.issuer)) return;
  await page.locator("input[name=account]").fill(account);
  await page.locator(`button[value=${go}]`).click();
}

async function seen(page: Page) {
  await expectAccessible(page);
  await page.setViewportSize(phone);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize(desktop);
}
