import type { Page } from "@playwright/test";
import { type PageExample, pageExamples } from "#tests/setup/page-examples.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { expectWithinBudget } from "./script-budgets.ts";
import { signIn } from "./sign-in.ts";

// Nothing here changes anything: two workers share what takes longest.
test.describe.configure({ mode: "parallel" });

const [inChinese, inEnglish, inChineseWithoutScript] = ways;
/** Every language, mode and way at least once, each with others: contrast changes colours alone, elder mode is tightest on a phone. */
const looks = [
  { ...inChinese, first: desktop, cookie: undefined },
  { ...inEnglish, first: desktop, cookie: { name: "contrast", value: "high" } },
  { ...inChineseWithoutScript, first: phone, cookie: { name: "elder", value: "on" } },
];

for (const { name, lang, first, cookie, ...way } of looks) {
  test.describe(`${name}${cookie ? `, ${cookie.name}` : ""}`, () => {
    test.use({ ...way, viewport: first });
    test.setTimeout(400_000);

    test("every public page opens, has its title, passes axe and fits a phone", async ({
      page,
      portal,
      context,
    }) => {
      if (cookie) await context.addCookies([{ ...cookie, url: portal.origin }]);
      for (const example of await examplesFor(portal.data, undefined))
        await expectWell(page, example, { lang, first });
    });
  });
}

test.describe(`${inChinese.name}, signed in`, () => {
  test.use({ ...inChinese, viewport: desktop });
  test.setTimeout(400_000);

  test("every page of the account and the office does so too", async ({ page, portal, context }) => {
    const examples = (await pageExamples(portal.data)).filter(({ reader }) => reader);
    for (const reader of new Set(examples.map((example) => example.reader))) {
      if (!reader) continue;
      await context.clearCookies({ name: /session/ });
      await signIn(page, reader);
      for (const example of examples.filter((one) => one.reader === reader))
        await expectWell(page, example, { lang: inChinese.lang, first: desktop });
    }
  });
});

const examplesFor = async (data: string, reader: string | undefined) =>
  (await pageExamples(data)).filter((example) => example.reader === reader);

type Look = { lang: string; first: typeof phone };

async function expectWell(page: Page, { route, path }: PageExample, { lang, first }: Look) {
  await test.step(path, async () => {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(route === "/*" ? 404 : 200);
    await expect.soft(page.locator("html"), path).toHaveAttribute("lang", lang);
    await expect.soft(page.locator("h1"), path).toHaveCount(1);
    expect.soft((await page.title()).length, `title of ${path}`).toBeGreaterThan(4);
    if (lang === "en" && quoting.test(route)) expect.soft(await unmarkedChinese(page), path).toEqual([]);
    await expectWithinBudget(page);
    await expectAccessible(page, { withoutScript: true });
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(first);
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
