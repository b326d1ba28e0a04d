import { expect, type Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";

/** "This is mine", from the need's own page; the words are what the coordinator will read. */
export async function claimNeed(page: Page, number: string, words: string) {
  await page.goto(`/needs/${number}`);
  await page.locator(`main a[href="/needs/${number}/claim"]`).click();
  await page.locator("textarea[name=words]").fill(words);
  await page.locator("main form.form button[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/needs/${number}/claim$`));
  await expect(page.locator("main .note.good")).toBeVisible();
}

/** The coordinator finds the claim on the desk, by the words in it, and settles it. */
export async function settleClaim(page: Page, words: string, outcome: "accepted" | "refused", reason = "") {
  await page.goto("/office/claims");
  const card = page.locator("article.review", { hasText: words });
  await card.locator("textarea[name=reason]").fill(reason);
  await card.locator(`button[value=${outcome}]`).click();
  // An acceptance is asked about first.
  if (outcome === "accepted") await page.locator("main form.acts button[type=submit]").click();
  await expect(page).toHaveURL(/\/office\/claims$/);
  await expect(page.locator("article.review", { hasText: words })).toHaveCount(0);
}

/** Imported needs that wait for their author. */
export async function unclaimedNeeds(data: string): Promise<string[]> {
  const rows = await rowsOf(
    data,
    "SELECT number FROM needs WHERE channel = 'import' AND author_id IS NULL AND is_public = 1 ORDER BY number",
  );
  return rows.map(({ number = "" }) => number);
}
