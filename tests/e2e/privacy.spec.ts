import type { Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { crossed, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const aCase = `SELECT number FROM needs WHERE author_id = 'resident-01' AND kind <> 'report' AND is_public = 1
  ORDER BY number LIMIT 1`;

async function look(page: Page) {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

for (const [place, { name, locale, lang, javaScriptEnabled }] of crossed.entries()) {
  test.describe(name, () => {
    test.use({ locale, javaScriptEnabled, viewport: phone });

    test("the office reads a contact for a purpose; its owner sees that, takes the data away, leaves and comes back", async ({
      page,
      portal,
    }) => {
      const [row] = await rowsOf(portal.data, aCase);
      const at = `/office/needs/${row?.number}`;
      await signIn(page, "coordinator-01@linxi.example", at);
      await expect(page.getByText("resident-01@linxi.example")).toHaveCount(0);
      await page.locator(`a[href="${at}/contact"]`).click();
      await page.locator("main button.btn[type=submit]").click();
      const why = `路灯编号 ${place}`;
      await page.locator("input[name=words]").fill(why);
      await page.locator("select[name=purpose]").selectOption("ask-back");
      await look(page);
      await page.locator("main form.form button.btn").click();
      await expect(page.getByText("resident-01@linxi.example")).toBeVisible();
      await look(page);
      await page.goto(`${at}/contact`);
      await expect(page.getByText("resident-01@linxi.example")).toHaveCount(0);

      await page.context().clearCookies();
      await signIn(page, "resident-01@linxi.example", "/account/privacy");
      await expect(page.getByText(why)).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await look(page);
      await page.locator('a[href="/account/privacy/data"]').click();
      await expect(page.getByText("resident-01@linxi.example")).toBeVisible();
      await look(page);
      const file = await page.request.get("/account/privacy/data.json");
      expect(file.headers()["cache-control"]).toContain("no-store");
      expect(JSON.stringify(await file.json())).toContain(String(row?.number));

      await page.goto("/account/deletion");
      await look(page);
      await page.locator("input[name=contributions][value=keep]").check();
      await page.locator("input[name='sure[]']").check();
      await page.locator("main form.form button").click();
      await expect(page.locator("main [role=status]")).toBeVisible();
      await look(page);
      await page.locator("main form button").click();
      await expect(page.locator("input[name=contributions]").first()).toBeVisible();
      expect(portal.log()).not.toContain("resident-01@linxi.example");
    });

    test("somebody under fourteen takes part once a guardian has agreed", async ({
      page,
      browser,
      baseURL,
    }) => {
      const [child, mother] = [`1390000010${place}`, `1380000010${place}`];
      await signIn(page, child, "/account/guardian");
      await page.locator("input[name=band][value=under-14]").check();
      await page.locator("main form.form button").click();
      await look(page);
      await page.locator("input[name=mobile]").fill(mother);
      await page.locator("main form:has(input[name=mobile]) button").click();
      await expect(page.locator("main [role=status]")).toBeVisible();
      await expect(async () => {
        const letter = await page.request.get("/outbox");
        expect(await letter.text()).toContain(mother);
      }).toPass({ timeout: 30_000 });

      const guardian = await browser.newPage({
        baseURL: baseURL ?? "",
        locale,
        javaScriptEnabled,
        viewport: phone,
      });
      await signIn(guardian, mother, "/account/children");
      await look(guardian);
      await guardian.locator("button[name=answer][value=agree]").click();
      await expect(guardian.locator("button[name=why][value=withdrawn]")).toBeVisible();
      await look(guardian);
      await guardian.locator('a[href$="/deletion"]').click();
      await look(guardian);
      await page.goto("/account/guardian");
      await expect(page.locator("main input[name=mobile]")).toHaveCount(0);
      await guardian.goto("/account/children");
      await guardian.locator("button[name=why][value=withdrawn]").click();
      await expect(guardian.locator("button[name=why]")).toHaveCount(0);
      await guardian.close();
      await page.goto("/account/guardian");
      await expect(page.locator("main input[name=mobile]")).toBeVisible();
    });
  });
}

test("consents are read, taken back and given again by keyboard alone", async ({ page }) => {
  await signIn(page, "resident-09@linxi.example", "/account/privacy");
  await page.goto("/privacy");
  await look(page);
  await page.locator('a[href="/privacy/texts/letters"]').press("Enter");
  await expect(page).toHaveURL("/privacy/texts/letters");
  await page.goto("/account/privacy");
  const withText = (act: string) => page.locator(`form:has(input[value=letters]) button[value=${act}]`);
  await withText("withdraw").press("Enter");
  await expect(withText("agree")).toBeVisible();
  await withText("agree").focus();
  await page.keyboard.press("Space");
  await expect(withText("withdraw")).toBeVisible();
});
