import { expect, type Page } from "@playwright/test";

/**
 * Signs in to a demo portal by e-mail code, which the demo shows on the page. Works without script and in both
 * languages. Start the server with WENJI_CODE_GAP_SECONDS=0 and WENJI_CODES_PER_CONTACT=1000, WENJI_CODES_PER_CALLER=1000
 * when specs sign in often.
 */
export async function signIn(page: Page, email: string, to = "/account") {
  await page.goto(`/sign-in?to=${encodeURIComponent(to)}`);
  await signInHere(page, email);
  await expect(page).toHaveURL((url) => url.pathname + url.search === to);
}

/** The same on the page that somebody was led to. */
export async function signInHere(page: Page, email: string) {
  await page.locator("input[name=contact]").fill(email);
  await page.locator("main form button[type=submit]").click();
  const code = (await page.locator(".demo-code").textContent()) ?? "";
  await page.locator("input[name=code]").fill(code);
  await page.locator("main form button[type=submit]").first().click();
}
