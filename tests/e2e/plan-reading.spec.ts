import {
  crossedOtherwise,
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  test,
} from "./portal.ts";

for (const { name, lang: _lang, ...way } of crossedOtherwise) {
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

      const term = page.locator("#c6 .term").first();
      await term.press("Enter");
      const note = page.locator(".term-note:popover-open");
      await expect(note).toContainText("林地");
      await page.keyboard.press("Escape");
      await expect(note).toHaveCount(0);
      await expect(term).toBeFocused();
      await expect(page.locator("#glossary dl")).toContainText("林地");

      await page.goto("/plans/linxi-master/versions/2.0");
      const opine = page.locator('#c5 .clause-act a[href^="/notices/"]');
      await opine.press("Enter");
      await expect(page).toHaveURL(/\/notices\/[^/]+\/opinions\?about=clause%3Ac5/);

      await page.goto("/plans/here");
      await page.locator("main input[name=q]").fill("118.6123, 30.2803");
      await page.locator("main input[name=q]").press("Enter");
      await expect(page).toHaveURL(/\/plans\/here\?q=/);
      await page.waitForLoadState("domcontentloaded");
      // The same features stand in the list and on the map, the drawn one and the live one.
      const drawn = page.locator(".here-map .map-layer-project");
      await expect(drawn).toHaveCount(await page.locator('.here-features a[href*="/project/"]').count());
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      await page.goto("/plans/linxi-master");
      const ask = page.locator("#c5 .clause-act a").first();
      await ask.press("Enter");
      await expect(page).toHaveURL(/\/needs\/new\?clause=linxi-master%3Ac5/);
      await page.locator("input[name=place][value=whole]").check();
      await page.locator("main button.btn[value=to-what]").click();
      await expect(page.locator("select[name=clause]")).toHaveValue("linxi-master:c5");
    });
  });
}
