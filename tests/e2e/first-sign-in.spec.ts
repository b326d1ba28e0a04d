import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { simpleParser } from "mailparser";
import { TOTP } from "otpauth";
import { SMTPServer } from "smtp-server";
import { startPortal, testSettings } from "#tests/setup/portal-process.ts";
import { testKeys, testSecret } from "#tests/setup/test-secrets.ts";
import { test as base, crossed, expect, expectAccessible, phone } from "./portal.ts";

/** A portal as a city runs it: production, empty, its letters to a real mail server on this machine. */
const test = base.extend<object, { codes: Map<string, string> }>({
  codes: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
    async ({}, use) => use(new Map()),
    { scope: "worker" },
  ],
  portal: [
    async ({ codes }, use) => {
      const data = await mkdtemp(join(tmpdir(), "wenji-production-"));
      const mail = await aMailServer(codes);
      const env = {
        ...{ ...testSettings, WENJI_MODE: "production", WENJI_ORIGIN: "http://127.0.0.1:{port}" },
        ...{ WENJI_SECRET: testSecret, WENJI_KEYS: testKeys, SMTP_URL: mail.url },
      };
      const portal = await startPortal({ data, env });
      for (const { lang } of crossed) await makeAdministrator(portal, env, `first-${lang}@linxi.example`);
      await use(portal);
      await portal.stop();
      mail.stop();
      await rm(data, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],
});

for (const { name, lang, locale, javaScriptEnabled } of crossed) {
  test.describe(name, () => {
    test.use({ locale, javaScriptEnabled, viewport: phone });

    test("the first administrator is led to a second factor before anything else, and back to what they wanted", async ({
      page,
      codes,
    }) => {
      const mine = `first-${lang}@linxi.example`;
      await page.goto("/sign-in?to=/admin/invitations/new");
      await page.locator("input[name=contact]").fill(mine);
      await page.locator("input[name=contact]").press("Enter");
      await page.locator("input[name=code]").waitFor();
      await expect.poll(() => codes.get(mine.toLowerCase()) ?? "").toMatch(/^\d{6}$/);
      await page.locator("input[name=code]").fill(codes.get(mine.toLowerCase()) ?? "");
      await page.locator("input[name=code]").press("Enter");

      await expect(page).toHaveURL(/\/account\/security[?]to=%2Fadmin%2Finvitations%2Fnew$/);
      await expect(page.getByRole("status")).toBeVisible();
      await expectAccessible(page);
      await press(page, "dl.proofs a[href^='/account/security/authenticator']");
      await press(page, "main form.acts button");
      const secret = (await page.locator(".secret").textContent()) ?? "";
      await page
        .locator("input[name=code]")
        .fill(new TOTP({ secret: secret.replaceAll(" ", "") }).generate());
      await page.keyboard.press("Enter");
      await expect(page.locator(".recovery li")).toHaveCount(10);
      await expectAccessible(page);
      await press(page, "main p.acts a");
      await expect(page).toHaveURL("/admin/invitations/new");
      await expect(page.locator("input[name=contact]")).toBeVisible();
    });
  });
}

async function press(page: Page, what: string) {
  await page.locator(what).first().press("Enter");
}

/** Keeps the last six digits that went to each address. */
async function aMailServer(codes: Map<string, string>) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData(stream, { envelope }, done) {
      simpleParser(stream).then((letter) => {
        for (const { address } of envelope.rcptTo)
          codes.set(address.toLowerCase(), /\b\d{6}\b/.exec(letter.text ?? "")?.[0] ?? "");
        done();
      }, done);
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const url = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  return { url, stop: () => server.close() };
}

async function makeAdministrator(
  { data, origin }: { data: string; origin: string },
  env: Record<string, string>,
  email: string,
) {
  const own = { ...process.env, ...env, WENJI_ORIGIN: origin, WENJI_DATA: data };
  const words = ["app/cli/wenji.ts", "admin", "create", "--email", email];
  await promisify(execFile)(process.execPath, words, { env: own });
}
