import type { Page } from "@playwright/test";
import { crossed, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const administrator = "admin-01@linxi.example";

for (const { name, lang, ...way } of crossed) {
  test.describe(name, () => {
    test.use(way);
    test.setTimeout(180_000);
    const invited = `invited-${lang.toLowerCase()}@linxi.example`;
    const press = async (page: Page, button: string) => {
      await page.locator(button).first().press("Enter");
    };

    test("an administrator invites by letter; the invited proves the contact, reads and accepts; a link taken back is worth nothing", async ({
      page,
      portal,
      context,
    }) => {
      const leave = () => context.clearCookies({ name: /session/ });
      await signIn(page, administrator, "/admin/invitations");
      await expectAccessible(page);
      await page.locator("a[href='/admin/invitations/new']").click();
      await expectAccessible(page);
      await page.locator("input[name=contact]").fill(invited);
      await page.locator("select[name=role]").selectOption("planner");
      await press(page, "main form.form button[type=submit]");
      await expect(page.locator(".form-problems")).toBeVisible();
      await expect(page.locator("input[name=contact]")).toHaveValue(invited);
      await expectAccessible(page);
      await page.locator("select[name=territoryId]").selectOption({ index: 1 });
      await press(page, "main form.form button[type=submit]");
      await expect(page).toHaveURL(/\/admin\/invitations$/);
      await expect(page.locator(".records li").first()).toContainText("i***@linxi.example");
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);
      const first = await linkIn(page);
      await page.goto("/admin/invitations");
      await press(page, "form[action$='/resending'] button");
      await expect(page.locator(".records li").first()).toContainText(lang === "en" ? "letter 2" : "第 2 封");
      const link = await linkIn(page);
      expect(link).not.toBe(first);

      await leave();
      await page.goto(first);
      await expect(page.locator("main .note")).toBeVisible();
      await expectAccessible(page);
      await page.goto(link);
      await expect(page.locator("main")).toContainText("i***@linxi.example");
      await expect(page.locator("main form")).toHaveCount(0);
      await expectAccessible(page);
      await signIn(page, "resident-05@linxi.example", link);
      await expect(page.locator("button[value=accept]")).toHaveCount(0);
      await expectAccessible(page);
      await leave();
      await page.goto(link);
      const href = await page.locator("main a[href^='/sign-in']").getAttribute("href");
      const to = new URL(href ?? "", portal.origin).searchParams.get("to") ?? "";
      await signIn(page, invited, to);
      await expect(page.locator("button[value=accept]")).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await press(page, "button[value=accept]");
      await expect(page.locator(".note.good")).toBeVisible();
      await expectAccessible(page);
      await page.locator("main a[href='/office']").click();
      await expect(page).toHaveURL(/\/office$/);

      await leave();
      await signIn(page, administrator, "/admin/invitations");
      await expect(page.locator(".records li a[href^='/admin/people/']").first()).toBeVisible();
      await expect(async () => {
        await page.goto("/account/messages");
        await expect(page.locator("main")).toContainText(
          lang === "en" ? "invitation was accepted" : "邀请已被接受",
        );
      }).toPass({ timeout: 20_000 });

      await page.goto("/admin/invitations/new");
      await page.locator("input[name=contact]").fill(invited);
      await page.locator("select[name=role]").selectOption("moderator");
      await press(page, "main form.form button[type=submit]");
      await expect(page).toHaveURL(/\/admin\/invitations$/);
      const second = await linkIn(page);
      await page.goto("/admin/invitations");
      await press(page, "details:has(form[action$='/revocation']) summary");
      await press(page, "form[action$='/revocation'] button");
      await expect(page.locator("form[action$='/revocation']")).toHaveCount(0);
      await page.goto(second);
      await expect(page.locator("main .note")).toBeVisible();
      for (const path of [first, link, second]) expect(portal.log()).not.toContain(path.split("/").at(-1));

      // The role ends with the journey: needs of that territory would go to whoever was invited, also in other specs.
      await page.goto("/admin/invitations");
      await page.locator(".records li a[href^='/admin/people/']").first().click();
      await page.locator("a[href$='/ending']").click();
      await page.locator("textarea[name=reason]").fill("试用结束");
      await press(page, "button[value=preview]");
      await press(page, "button[value=confirm]");
      await expect(page.locator("a[href$='/ending']")).toHaveCount(0);
    });
  });
}

/** The path in the newest invitation that the demo would have sent. */
async function linkIn(page: Page): Promise<string> {
  await page.goto("/outbox");
  const found = /\/invitations\/[\w-]+/.exec((await page.locator("main").textContent()) ?? "");
  return found?.[0] ?? "";
}
