import type { Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { crossed, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const words = {
  "zh-CN": {
    begin: "开始设置",
    confirm: "确认",
    app: "验证器应用的 6 位数字",
    factor: "验证器应用的数字或恢复码",
    kept: "已经保存，返回",
    out: "退出",
    others: "退出其他全部设备",
    again: "请再次确认是您本人",
    end: "停用验证器应用",
    comment: "发表评论",
    still: "您填写的内容都在下面",
    words: "补充",
  },
  en: {
    begin: "Begin",
    confirm: "Confirm",
    app: "Six digits of the authenticator app",
    factor: "Digits of the app, or a recovery code",
    kept: "I have kept them; back",
    out: "Sign out",
    others: "Sign out all other devices",
    again: "Please confirm that it is you",
    end: "End the authenticator app",
    comment: "Commenting",
    still: "what you typed is below",
    words: "Add",
  },
} as const;

const passkeyWords = {
  "zh-CN": {
    called: "给它起个名字",
    add: "添加通行密钥",
    out: "退出",
    signIn: "用通行密钥登录",
    confirmIt: "用通行密钥确认",
    notTaken: "没有被接受",
    remove: "移除：办公室电脑",
    none: "还没有通行密钥",
  },
  en: {
    called: "Give it a name",
    add: "Add a passkey",
    out: "Sign out",
    signIn: "Sign in with a passkey",
    confirmIt: "Confirm with a passkey",
    notTaken: "was not taken",
    remove: "Remove: 办公室电脑",
    none: "You have no passkey yet",
  },
} as const;

/** Types a contact and the code that the demo shows. */
async function giveCode(page: Page, contact: string) {
  await page.locator("input[name=contact]").fill(contact);
  await page.locator("main form:has(input[name=contact]) button[type=submit]").click();
  await page.locator("input[name=code]").fill((await page.locator(".demo-code").textContent()) ?? "");
  await page.locator("main form:has(input[name=code]) button[type=submit]").first().click();
}

const digits = (secret: string) => new TOTP({ secret: secret.replaceAll(" ", "") }).generate();

for (const { name, locale, lang, javaScriptEnabled } of crossed) {
  test.describe(name, () => {
    test.use({ locale, javaScriptEnabled, viewport: phone });
    const w = words[lang];

    test("an authenticator app is set up, asked for at the next sign-in, and a recovery code takes its place", async ({
      page,
    }) => {
      const mine = `app-${lang}-${javaScriptEnabled}@example.com`.toLowerCase();
      await signIn(page, mine, "/account/security/authenticator");
      await page.getByRole("button", { name: w.begin }).press("Enter");
      await expect(page.locator("svg.qr")).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      const secret = (await page.locator(".secret").textContent()) ?? "";
      await page.getByLabel(w.app).fill(digits(secret));
      await page.getByLabel(w.app).press("Enter");
      const shown = page.locator(".recovery li");
      await expect(shown).toHaveCount(10);
      const codes = await shown.allTextContents();
      await expectAccessible(page);
      await page.getByRole("link", { name: w.kept }).click();
      await expectAccessible(page);

      await page.goto("/account");
      await page.getByRole("button", { name: w.out, exact: true }).click();
      await page.goto("/sign-in?to=/account/sessions");
      await giveCode(page, mine);
      await expect(page).toHaveURL("/sign-in/second");
      await expectAccessible(page);
      await page.getByLabel(w.factor).fill("abcde-fghij");
      await page.getByLabel(w.factor).press("Enter");
      await expect(page.getByRole("alert")).toBeVisible();
      await page.getByLabel(w.factor).fill(codes[0] ?? "");
      await page.getByLabel(w.factor).press("Enter");
      await expect(page).toHaveURL("/account/sessions");
      await expect(page.locator(".letters li")).toHaveCount(1);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });

    test("a visitor's comment waits while they sign in, and is sent from the same page", async ({ page }) => {
      await page.goto("/map");
      const need = await page.locator('main a[href^="/needs/2"]').first().getAttribute("href");
      await page.goto(need ?? "");
      await page.locator("#comment textarea").fill("沿河这一段也请一起看看。");
      await page.locator("#comment button[type=submit]").click();
      await expect(page).toHaveURL(/\/sign-in[?]to=/);
      await giveCode(page, `words-${lang}-${javaScriptEnabled}@example.com`.toLowerCase());
      await expect(page).toHaveURL(/\/comments[?]parked=/);
      await expect(page.locator(".parked")).toContainText(w.still);
      await expect(page.locator("#comment textarea")).toHaveValue("沿河这一段也请一起看看。");
      await expectAccessible(page);
      await page.locator("#comment button[type=submit]").click();
      await expect(page).toHaveURL(/said=thanks/);
    });
  });
}

test("whoever has only an e-mail address is led to a mobile number, and back to the button of support", async ({
  page,
  portal,
}) => {
  const [open] = await rowsOf(
    portal.data,
    "SELECT number FROM needs WHERE is_public = 1 AND state = 'in-progress' LIMIT 1",
  );
  const need = `/needs/${open?.number}`;
  await signIn(page, "supporter@example.com", need);
  await page.getByRole("button", { name: "我也有同感" }).click();
  await expect(page).toHaveURL(/\/account\/contact[?]to=/);
  await giveCode(page, "13900139001");
  await expect(page).toHaveURL(new RegExp(`${need}[?]parked=`));
  await expectAccessible(page);
  await page.getByRole("button", { name: "继续办理" }).click();
  await expect(page.getByRole("button", { name: "撤回附议" })).toBeVisible();
});

test("a password is set, signs in, and signing out all others leaves this one", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, "pass@example.com", "/account/security/password");
  await page.getByLabel("新密码").fill("password1234");
  await page.getByLabel("再填一次").fill("password1234");
  await page.getByLabel("再填一次").press("Enter");
  await expect(page.getByRole("alert")).toContainText("最先被人猜到");
  await page.getByLabel("新密码").fill("河边的柳树三月里先绿起来了");
  await page.getByLabel("再填一次").fill("河边的柳树三月里先绿起来了");
  await page.getByLabel("再填一次").press("Enter");
  await expect(page).toHaveURL("/account/security");
  const elsewhere = await browser.newPage({ baseURL: baseURL ?? "" });
  await elsewhere.goto("/sign-in/password?to=/account/sessions");
  await elsewhere.getByLabel("电子邮箱或手机号码").fill("pass@example.com");
  await elsewhere.getByLabel("密码").fill("不是这个密码不是这个密码");
  await elsewhere.getByLabel("密码").press("Enter");
  await expect(elsewhere.getByRole("alert")).toContainText("不对");
  await elsewhere.getByLabel("密码").fill("河边的柳树三月里先绿起来了");
  await elsewhere.getByLabel("密码").press("Enter");
  await expect(elsewhere).toHaveURL("/account/sessions");
  await elsewhere.getByRole("button", { name: "退出其他全部设备" }).click();
  await expect(elsewhere.locator(".letters li")).toHaveCount(1);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
  await elsewhere.close();
});

for (const { name, locale, lang } of ways.slice(1, 2)) {
  test.describe(name, () => {
    test.use({ locale });
    const w = passkeyWords[lang];

    test("a passkey is made, signs in, confirms who one is, and is removed", async ({ page, portal }) => {
      const origin = portal.origin.replace("127.0.0.1", "localhost");
      const device = await page.context().newCDPSession(page);
      await device.send("WebAuthn.enable");
      const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
        options: {
          ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
          ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
        },
      });
      await page.goto(`${origin}/sign-in?to=/account/security/passkeys`);
      await giveCode(page, `key-${lang}@example.com`);
      await expectAccessible(page);
      await page.getByLabel(w.called).fill("办公室电脑");
      await page.getByRole("button", { name: w.add }).click();
      await expect(page.locator(".recovery li")).toHaveCount(10);
      await page.goto(`${origin}/account/security/passkeys`);
      await expect(page.getByRole("heading", { name: "办公室电脑" })).toBeVisible();

      await page.goto(`${origin}/account`);
      await page.getByRole("button", { name: w.out, exact: true }).click();
      await page.goto(`${origin}/sign-in?to=/confirm`);
      await expectAccessible(page);
      await page.getByRole("button", { name: w.signIn }).click();
      await expect(page).toHaveURL(`${origin}/confirm`);
      await page.goto(`${origin}/confirm?act=set-password&to=/account/security`);
      await page.getByRole("button", { name: w.confirmIt }).click();
      await expect(page).toHaveURL(`${origin}/account/security`);

      // A device that counts backwards is a copy of the one that was registered.
      const { credentials } = await device.send("WebAuthn.getCredentials", { authenticatorId });
      const [credential] = credentials;
      if (!credential) throw new Error("the device holds no passkey");
      await device.send("WebAuthn.removeCredential", {
        authenticatorId,
        credentialId: credential.credentialId,
      });
      await device.send("WebAuthn.addCredential", {
        authenticatorId,
        credential: { ...credential, signCount: 0 },
      });
      await page.goto(`${origin}/confirm?act=set-password&to=/account/security`);
      await page.getByRole("button", { name: w.confirmIt }).click();
      await expect(page.getByRole("alert").first()).toContainText(w.notTaken);

      await page.goto(`${origin}/account/security/passkeys`);
      await page.getByRole("link", { name: w.remove }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: w.remove }).click();
      await expect(page.getByText(w.none)).toBeVisible();
    });
  });
}
