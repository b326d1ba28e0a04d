import { pageExamples } from "#tests/setup/page-examples.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";

for (const { name, lang, ...way } of ways) {
  test.describe(name, () => {
    test.use({ ...way, viewport: desktop });

    test("every public page opens, has its title, passes axe and fits a phone", async ({ page, portal }) => {
      test.setTimeout(240_000);
      for (const { route, path } of await publicPages(portal.data)) {
        await test.step(path, async () => {
          const answer = await page.goto(path);
          expect(answer?.status(), path).toBe(route === "/*" ? 404 : 200);
          await expect(page.locator("html")).toHaveAttribute("lang", lang);
          await expect(page.locator("h1")).toHaveCount(1);
          expect((await page.title()).length, `title of ${path}`).toBeGreaterThan(4);
          await expectAccessible(page);
          await page.setViewportSize(phone);
          await expectNoSidewaysScroll(page);
          await page.setViewportSize(desktop);
        });
      }
    });
  });
}

for (const mode of ["elder", "contrast"] as const) {
  test(`every public page passes axe and fits a phone in ${mode} mode`, async ({ page, portal, context }) => {
    test.setTimeout(240_000);
    const value = mode === "elder" ? "on" : "high";
    await context.addCookies([{ name: mode, value, url: portal.origin }]);
    await page.setViewportSize(phone);
    for (const { path } of await publicPages(portal.data)) {
      await test.step(path, async () => {
        await page.goto(path);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}

const publicPages = async (data: string) => (await pageExamples(data)).filter(({ reader }) => !reader);
