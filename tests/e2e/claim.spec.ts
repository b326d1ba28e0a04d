import { claimNeed, settleClaim, unclaimedNeeds } from "./claim-steps.ts";
import { crossedOtherwise, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";
import { demo } from "./thread-steps.ts";

for (const [place, { name, lang, ...way }] of crossedOtherwise.entries()) {
  test.describe(name, () => {
    test.use({ ...way, viewport: phone });

    test("who wrote an imported need says so, is refused with a reason, shows it, and is its author", async ({
      page,
      portal,
      context,
    }) => {
      const as = async (email: string) => {
        await context.clearCookies({ name: /session/ });
        await signIn(page, email);
      };
      const look = async () => {
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };
      const resident = demo(`resident-0${place + 3}`);
      const [number = ""] = await unclaimedNeeds(portal.data);

      await as(resident);
      await page.goto(`/needs/${number}/claim`);
      await look();
      await page.locator("main form.form button[type=submit]").focus();
      await page.evaluate(() => document.querySelector("form.form")?.setAttribute("novalidate", ""));
      await page.keyboard.press("Enter");
      await expect(page.locator("#e-words")).toBeVisible();
      await claimNeed(page, number, `我在会上说过（${name}）`);
      await look();

      await as(demo("coordinator-01"));
      await page.goto("/office/claims");
      await look();
      const card = page.locator("article.review", { hasText: `（${name}）` });
      await card.locator("button[value=refused]").click();
      await expect(page.locator("#e-reason, .wrong").first()).toBeVisible();
      await look();
      await settleClaim(page, `（${name}）`, "refused", "请写出当时留的联系方式");

      await as(resident);
      await page.goto(`/needs/${number}/claim`);
      await expect(page.locator("main")).toContainText("请写出当时留的联系方式");
      await claimNeed(page, number, `当时留的尾号是 8817（${name}）`);
      await as(demo("coordinator-02"));
      await settleClaim(page, `8817（${name}）`, "accepted");

      await as(resident);
      await page.goto(`/needs/${number}`);
      await expect(page.locator(".resident-part")).toBeVisible();
      await look();
    });
  });
}
