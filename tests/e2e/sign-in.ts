import { expect, type Page } from "@playwright/test";

/**
 * Signs in to a demo portal by e-mail code, which the demo shows, and goes on to a page. The pages on the way are not opened:
 * tests/e2e/signing-in.spec.ts walks through them, and most journeys begin behind them.
 */
export async function signIn(page: Page, email: string, to = "/account") {
  const asked = await page.request.get("/sign-in");
  const lang = String(await page.evaluate("navigator.language"));
  const headers = { Origin: new URL(asked.url()).origin, "Accept-Language": lang };
  const sent = await page.request.post("/sign-in", { form: { contact: email }, headers });
  const code = /class="demo-code">(\d{6})</.exec(await sent.text())?.[1] ?? "";
  const taken = await page.request.post("/sign-in/code", { form: { code }, headers, maxRedirects: 0 });
  expect([taken.status(), taken.headers().location], `${email} signs in`).toEqual([303, "/account"]);
  await page.goto(to);
  await expect(page).toHaveURL((url) => url.pathname + url.search === to);
}

/** The same by the page that somebody was led to. Works without script and in both languages. */
export async function signInHere(page: Page, email: string) {
  await page.locator("input[name=contact]").fill(email);
  await page.locator("main form button[type=submit]").click();
  const code = (await page.locator(".demo-code").textContent()) ?? "";
  await page.locator("input[name=code]").fill(code);
  await page.locator("main form button[type=submit]").first().click();
}
