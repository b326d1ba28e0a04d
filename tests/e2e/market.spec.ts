import type { Page } from "@playwright/test";
import { checkSignOf } from "#app/domain/market/uscc.ts";
import { drawnLetter } from "#db/seed/demo/letter.ts";
import {
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  sendLast,
  test,
} from "./portal.ts";
import { signIn } from "./sign-in.ts";

const clerk = "resident-27@linxi.example";
const [first, second] = ["coordinator-01@linxi.example", "coordinator-02@linxi.example"];
const pdf = { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from(drawnLetter("Letter")) };
const need = "/needs?";
const stake = "承接站前广场导视系统 / signage of the station square";

const ways = [
  {
    name: "in Chinese on a desktop",
    locale: "zh-CN",
    body: "91340100XNX900001",
    javaScriptEnabled: true,
    viewport: desktop,
  },
  {
    name: "in English on a phone without script",
    locale: "en-GB",
    body: "91340100XNX900002",
    javaScriptEnabled: false,
    viewport: phone,
  },
] as const;

for (const { name, body, ...way } of ways) {
  test.describe(name, () => {
    test.use(way);
    test.setTimeout(180_000);

    test("a firm registers, is verified, writes with its label, is suspended and appeals", async ({
      page,
      context,
    }) => {
      const uscc = body + checkSignOf(body);
      const firm = `站前标识有限公司 ${uscc.slice(-3)}`;
      const as = async (email: string, to: string) => {
        await context.clearCookies({ name: /session/ });
        await signIn(page, email, to);
      };
      const look = async () => {
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };

      const file =
        await test.step("the clerk fills in four steps; the draft is kept, a wrong code is pointed at", async () => {
          await as(clerk, "/account/market-entities/new");
          await look();
          await typeByKeyboard(page, swapped(uscc), firm);
          await expect(page.locator("#h-uscc")).toContainText(/10.*11/);
          await expect(page.locator("input[name=name]")).toHaveValue(firm);
          await page.locator("input[name=uscc]").fill(uscc.toLowerCase());
          await sendLast(page);
          await expect(page).toHaveURL(/\/proof$/);
          await look();
          await page.locator("input[name=name]").fill("沈知行");
          await page.locator("input[name=document]").setInputFiles({
            ...{ name: "letter.pdf", mimeType: "application/pdf" },
            buffer: Buffer.from("<html><script>alert(1)</script></html>"),
          });
          await sendLast(page);
          await expect(page.getByRole("alert")).toBeVisible();
          await expect(page.locator("input[name=name]")).toHaveValue("沈知行");
          await page.locator("input[name=document]").setInputFiles(pdf);
          await sendLast(page);
          await expect(page).toHaveURL(/\/qualifications$/);
          await page.locator("input[name=title]").fill("营业执照");
          await page.locator("input[name=number]").fill(uscc);
          await page.locator("input[name=issuer]").fill("区市场监督管理局");
          await page.locator("input[name=document]").setInputFiles(pdf);
          await sendLast(page);
          await expect(page.locator(".market-lines li")).toHaveCount(1);
          await look();
          const base = new URL(page.url()).pathname.replace("/qualifications", "");
          await page.goto(`${base}/interests`);
          await page.locator("textarea[name=interests]").fill(stake);
          await sendLast(page);
          await expect(page).toHaveURL(new RegExp(`${base}$`));
          await look();
          await page.locator("main form.form button[type=submit]").click();
          await expect(page.locator(".state").first()).toHaveAttribute("data-tone", "waiting");
          return base.replace("/account", "");
        });

      await test.step("an officer finds it on the desk, reads the letter and verifies it", async () => {
        await as(first, "/office/market-entities");
        await look();
        await page.getByRole("link", { name: firm }).click();
        await look();
        const letter = page.locator(".document-link a").first();
        const answer = await page.request.get((await letter.getAttribute("href")) ?? "");
        expect(answer.headers()["content-disposition"]).toContain("attachment");
        expect(answer.headers()["content-security-policy"]).toContain("sandbox");
        expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
        await page.goto(`/office${file}/moves/verify`);
        await look();
        await sendLast(page);
        await expect(page.locator(".state").first()).toHaveAttribute("data-tone", "done");
      });

      await test.step("the clerk comments in its name; everybody reads the label and the stake", async () => {
        await as(clerk, "/account");
        await page.goto(need);
        const at = (await page.locator(".need-list a").first().getAttribute("href")) ?? "";
        await page.goto(at);
        await page.getByLabel(firm).check();
        await page.locator("textarea[name=words]").fill(`导视系统可以和步道一起做。${uscc}`);
        await page.locator("select[name=declaredStake]").selectOption(stake);
        await look();
        await page.locator("#comment button[type=submit]").click();
        await context.clearCookies({ name: /session/ });
        await page.goto(at);
        const said = page.locator(".need-comments li", { hasText: uscc });
        await expect(said.locator(".entity-label")).toContainText(firm);
        await expect(said.locator(".entity-stake")).toContainText(stake);
        await said.getByRole("link", { name: firm }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(firm);
        await look();
      });

      await test.step("the clerk raises a need in its name; a visitor gets there from the register and from the list", async () => {
        await as(clerk, "/needs/new");
        const words = `站前广场的导视牌看不清，建议更换。${uscc}`;
        await page.locator("textarea[name=coordinates]").fill("118.603, 30.285");
        await page.locator("main button.btn[value=to-what]").click();
        await page.locator("textarea[name=words]").fill(words);
        await page.locator("select[name=category]").selectOption("public-facilities");
        await page.locator("input[name=kind][value=suggestion]").check();
        await page.locator("main button.btn[value=to-check]").click();
        await page.getByLabel(firm).check();
        await page.locator("main button.btn[value=send]").click();
        await expect(page.getByRole("alert"), "a stake is asked for").toBeVisible();
        await expect(page.getByLabel(firm)).toBeChecked();
        await page.locator("select[name=declaredStake]").selectOption(stake);
        await look();
        await page.locator("main button.btn[value=send]").click();
        await expect(page).toHaveURL(/\/needs\/received$/);
        const number = (await page.locator(".receipt-number").textContent()) ?? "";
        await context.clearCookies({ name: /session/ });
        await page.goto(`/market-entities/${uscc}`);
        await page.locator(`main a[href="/needs/${number}"]`).click();
        await expect(page.locator("main .entity-label").first()).toContainText(firm);
        await expect(page.locator("main .entity-stake").first()).toContainText(stake);
        await look();
        await page.goto("/needs?category=public-facilities");
        const line = page.locator(".need-list li", { hasText: firm }).first();
        await expect(line.locator(".entity-stake")).toContainText(stake);
        await line.getByRole("link").first().click();
        await expect(page).toHaveURL(new RegExp(`/needs/${number}$`));
      });

      await test.step("it is suspended with a reason that all can read, and appeals", async () => {
        await as(first, `/office${file}/moves/suspend`);
        await page.locator("textarea[name=reason]").fill("未说明利害关系");
        await page.locator("input[name=basis]").fill("市场主体登记规则");
        await sendLast(page);
        await as(clerk, `/account${file}/appeal`);
        await look();
        await page.locator("textarea[name=grounds]").fill("已经补充申报，请复核");
        await sendLast(page);
        await page.goto(`/market-entities/${uscc}`);
        await expect(page.locator(".thread")).toContainText("未说明利害关系");
        await look();
      });

      await test.step("another coordinator grants the appeal", async () => {
        await as(second, `/office${file}`);
        await page.locator('a[href*="/appeals/"]').click();
        await look();
        await page.locator("input[name=outcome][value=granted]").check();
        await page.locator("textarea[name=reason]").fill("补充申报属实");
        await sendLast(page);
        await expect(page.locator(".state").first()).toHaveAttribute("data-tone", "done");
      });
    });
  });
}

/** The code with its signs 10 and 11 exchanged: N and X of XNX. */
const swapped = (uscc: string) => uscc.slice(0, 9) + uscc.charAt(10) + uscc.charAt(9) + uscc.slice(11);

/** Everything of the first step with nothing but keys. */
async function typeByKeyboard(page: Page, uscc: string, firm: string) {
  await page.locator("input[name=uscc]").focus();
  await page.keyboard.type(uscc);
  await page.keyboard.press("Tab");
  await page.keyboard.type(firm);
  await page.keyboard.press("Tab");
  await page.keyboard.type("秦望舒");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
}
