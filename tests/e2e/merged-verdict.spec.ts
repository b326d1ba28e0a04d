import { rowsOf } from "#tests/setup/demo-facts.ts";
import { desktop, expect, expectAccessible, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

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

/** A need whose author's own was merged into a public one that has been answered, and which they did not judge yet. */
const waiting = `SELECT m.number AS merged, t.number AS answered, user.email AS email FROM needs m
  JOIN needs t ON t.id = m.merged_into_id JOIN user ON user.id = m.author_id
  WHERE m.state = 'merged' AND t.state IN ('answered', 'closed') AND t.is_public = 1
    AND (t.author_id IS NULL OR t.author_id <> m.author_id)
    AND m.id NOT IN (SELECT need_id FROM verdicts WHERE judged_need_id IS NOT NULL) ORDER BY m.number LIMIT 1`;

for (const { name, lang, ...way } of ways) {
  test.describe(name, () => {
    test.use(way);

    test("somebody whose need was merged is led from the answer to a verdict of their own", async ({
      page,
      portal,
    }) => {
      const [found] = await rowsOf(portal.data, waiting);
      const { merged = "", answered = "", email = "" } = found ?? {};
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
