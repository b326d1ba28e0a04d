import type { Page } from "@playwright/test";
import { type PageExample, pageExamples } from "#tests/setup/page-examples.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { expectWithinBudget } from "./script-budgets.ts";
import { signIn } from "./sign-in.ts";

// Nothing here changes anything: two workers share what takes longest.
test.describe.configure({ mode: "parallel" });

// Without script a page is the same in both languages but for its words, which script does not change.
for (const { name, lang, ...way } of ways.filter((one) => one.javaScriptEnabled || one.lang === "zh-CN")) {
  test.describe(name, () => {
    test.use({ ...way, viewport: desktop });
    test.setTimeout(400_000);

    test("every public page opens, has its title, passes axe and fits a phone", async ({ page, portal }) => {
      for (const example of await examplesFor(portal.data, undefined)) await expectWell(page, example, lang);
    });
  });
}

for (const { name, lang, ...way } of ways.slice(0, 1)) {
  test.describe(`${name}, signed in`, () => {
    test.use({ ...way, viewport: desktop });
    test.setTimeout(400_000);

    test("every page of the account and the office does so too", async ({ page, portal, context }) => {
      const examples = (await pageExamples(portal.data)).filter(({ reader }) => reader);
      for (const reader of new Set(examples.map((example) => example.reader))) {
        if (!reader) continue;
        await context.clearCookies({ name: /session/ });
        await signIn(page, reader);
        for (const example of examples.filter((one) => one.reader === reader))
          await expectWell(page, example, lang);
      }
    });
  });
}

for (const mode of ["elder", "contrast"] as const) {
  test(`every public page passes axe and fits a phone in ${mode} mode`, async ({ page, portal, context }) => {
    test.setTimeout(400_000);
    const value = mode === "elder" ? "on" : "high";
    await context.addCookies([{ name: mode, value, url: portal.origin }]);
    await page.setViewportSize(phone);
    for (const { path } of await examplesFor(portal.data, undefined)) {
      await test.step(path, async () => {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

const examplesFor = async (data: string, reader: string | undefined) =>
  (await pageExamples(data)).filter((example) => example.reader === reader);

async function expectWell(page: Page, { route, path }: PageExample, lang: string) {
  await test.step(path, async () => {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(route === "/*" ? 404 : 200);
    await expect.soft(page.locator("html"), path).toHaveAttribute("lang", lang);
    await expect.soft(page.locator("h1"), path).toHaveCount(1);
    expect.soft((await page.title()).length, `title of ${path}`).toBeGreaterThan(4);
    if (lang === "en" && quoting.test(route)) expect.soft(await unmarkedChinese(page), path).toEqual([]);
    await expectWithinBudget(page);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(desktop);
  });
}

/** Pages that quote what was written in Chinese: plans, notices, the library, outreach. */
const quoting = /^\/(plans|notices|policies|clarifications|surveys)/;

/** Chinese words on an English page that a screen reader would read out as English. */
const unmarkedChinese = (page: Page) =>
  page.locator("main").evaluate((main) => {
    const found: string[] = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement: around, textContent: words } = texts.currentNode;
      const isDrawn = around?.closest("svg, option, textarea") !== null;
      if (!isDrawn && around?.closest("[lang]")?.getAttribute("lang") !== "zh-CN")
        if (/\p{Script=Han}/u.test(words ?? "")) found.push(words ?? "");
    }
    return found;
  });
