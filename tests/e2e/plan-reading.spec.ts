import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";

/** In Chinese with script, in English, and in Chinese without script. */
for (const { name, lang: _lang, ...way } of ways) {
  test.describe(name, () => {
    test.use({ ...way, viewport: way.locale === "en-GB" ? phone : desktop });

    test("read a plan, ask what it says of a place, and ask a question about its clause", async ({
      page,
    }) => {
      await page.goto("/plans");
      await expectAccessible(page);
      await page.locator('main a[href="/plans/linxi-master"]').first().click();
      await expect(page.locator("article.clause").first()).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.goto("/plans/here");
      await page.locator("input[name=q]").fill("118.6, 30.28");
      await page.locator("input[name=q]").press("Enter");
      await expect(page).toHaveURL(/\/plans\/here\?q=/);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.goto("/plans/linxi-master");
      const ask = page.locator("#c5 .clause-act a").first();
      await ask.focus();
      await page.keyboard.press("Enter");
      await expect(page).toHaveURL(/\/needs\/new\?clause=linxi-master%3Ac5/);
      await page.locator("input[name=place][value=whole]").check();
      await page.locator("main button.btn[value=to-what]").click();
      await expect(page.locator("select[name=clause]")).toHaveValue("linxi-master:c5");
    });
  });
}
