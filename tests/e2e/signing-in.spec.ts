import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const codeOn = async (page: Page) => (await page.locator(".demo-code").textContent()) ?? "";
const other = (code: string) => (code === "000000" ? "000001" : "000000");

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a resident signs in by e-mail code, adds a mobile number, changes name and notices, and leaves", async ({
      page,
    }) => {
      await page.goto("/account/notices");
      await expect(page).toHaveURL(/\/sign-in[?]to=%2Faccount%2Fnotices$/);
      await page.getByLabel("电子邮箱或手机号码").fill(`li-${javaScriptEnabled}@example.com`);
      await page.getByRole("button", { name: "发送验证码" }).click();
      await expectAccessible(page);
      const code = await codeOn(page);
      await page.getByLabel("6 位验证码").fill(other(code));
      await page.getByRole("button", { name: "确认" }).click();
      await expect(page.getByText("还可以再试 4 次")).toBeVisible();
      await page.getByLabel("6 位验证码").fill(code);
      await page.getByRole("button", { name: "确认" }).click();
      await expect(page).toHaveURL("/account/notices");
      await page.getByLabel("电子邮件").uncheck();
      await page.getByRole("button", { name: "保存" }).click();

      await page.getByRole("link", { name: "修改显示名" }).click();
      await page.getByLabel("显示名").fill("13800138000");
      await page.getByRole("button", { name: "保存" }).click();
      await expect(page.getByRole("alert")).toContainText("请不要写电话号码");
      await page.getByLabel("显示名").fill("柳湾老李");
      await page.getByRole("button", { name: "保存" }).click();
      await expect(page.getByText("柳湾老李")).toBeVisible();

      await page.getByRole("link", { name: "验证手机号码" }).click();
      const mobile = javaScriptEnabled ? "13800138001" : "13800138002";
      await page.getByLabel("电子邮箱或手机号码").fill(mobile);
      await page.getByRole("button", { name: "发送验证码" }).click();
      await page.getByLabel("6 位验证码").fill(await codeOn(page));
      await page.getByRole("button", { name: "确认" }).click();
      await expect(page.getByText(`138****${mobile.slice(-4)}`)).toBeVisible();
      await expectAccessible(page);

      await page.getByRole("button", { name: "退出", exact: true }).click();
      await expect(page).toHaveURL("/");
      await expect(page.getByRole("link", { name: "登录" })).toBeVisible();
    });
  });
}

test("a code that was tried too often says what to do", async ({ page }) => {
  await page.goto("/sign-in?lang=en");
  await page.getByLabel("E-mail address or mobile number").fill("wang@example.com");
  await page.getByRole("button", { name: "Send the code" }).click();
  const wrong = other(await codeOn(page));
  for (let tries = 1; tries <= 5; tries++) {
    await page.getByLabel("Six-digit code").fill(wrong);
    await page.getByRole("button", { name: "Confirm" }).click();
  }
  await expect(page.getByText("This code can no longer be used")).toBeVisible();
  await expect(page.getByLabel("Six-digit code")).toHaveCount(0);
  await page.getByRole("button", { name: "Send another code" }).click();
  await expect(page.getByLabel("Six-digit code")).toBeVisible();
});

test("signing out everywhere ends the session on another device", async ({ page, browser, baseURL }) => {
  await signIn(page, "zhao@example.com");
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? "" });
  await signIn(elsewhere, "zhao@example.com");
  await page.getByRole("button", { name: "退出全部设备" }).click();
  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

test("the way back never leads to another site", async ({ page }) => {
  await page.goto(`/sign-in?to=${encodeURIComponent("/..//evil.example")}`);
  await expect(page.locator("main input[name=to]")).toHaveValue("/account");
});
