import { rowsOf } from "#tests/setup/demo-facts.ts";
import { desktop, expect, expectAccessible, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";
import { demo } from "./thread-steps.ts";

const ways = [
  { name: "in Chinese", locale: "zh-CN", lang: "zh-CN", javaScriptEnabled: true, viewport: desktop },
  {
    name: "in English without script",
    locale: "en-GB",
    lang: "en",
    javaScriptEnabled: false,
    viewport: phone,
  },
];

/** An open need and an answered public one of somebody else, which the office finds to be the same matter. */
const pair = `SELECT m.number AS merged, t.number AS answered, m.author_id || '@linxi.example' AS email
  FROM needs m
  JOIN needs t ON t.is_public = 1 AND t.state = 'answered' AND t.author_id <> m.author_id
  WHERE m.author_id LIKE 'resident-%' AND m.is_public = 1 AND m.state IN ('accepted', 'assigned', 'in-progress') ORDER BY m.number, t.number LIMIT 1`;

for (const { name, lang, ...way } of ways) {
  test.describe(name, () => {
    test.use(way);

    test("somebody whose need was merged is led from the answer to a verdict of their own", async ({
      page,
      portal,
      context,
    }) => {
      const [found] = await rowsOf(portal.data, pair);
      const { merged = "", answered = "", email = "" } = found ?? {};
      await signIn(page, demo("coordinator-01"), `/office/needs/${merged}/merge?target=${answered}`);
      await page.locator("textarea[name=reason]").fill("同一件事");
      await page.locator("main form[method=post] button.btn[type=submit]").click();
      await expect(page).toHaveURL(new RegExp(`/office/needs/${merged}$`));
      await context.clearCookies({ name: /session/ });
      await signIn(page, email);
      await page.goto(`/needs/${answered}`);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expectAccessible(page);
      await page.locator(`main a[href="/needs/${merged}/verdict"]`).click();
      await page.locator("input[name=solved][value=no]").focus();
      await page.keyboard.press("Space");
      await page.locator("input[name=satisfaction][value='2']").check();
      await expectAccessible(page);
      await page.locator("main form.form button.btn[type=submit]").click();
      await expect(page).toHaveURL(new RegExp(`/needs/${merged}$`));
      await expectAccessible(page);
      await page.goto(`/needs/${answered}`);
      await expect(page.locator(`main a[href="/needs/${merged}/verdict"]`)).toHaveCount(0);
      await expect(page.locator("main")).toContainText(merged);
    });
  });
}
