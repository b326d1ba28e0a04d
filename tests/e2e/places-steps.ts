import { expect, type Page } from "@playwright/test";
import { aPdf } from "#tests/factories/documents.ts";
import { aPhoto } from "#tests/factories/photos.ts";

export const aSheet = async () => ({
  ...{ name: "sheet.png", mimeType: "image/png", buffer: Buffer.from(await aPhoto(600, 900, "png")) },
});

/** From the reading view: words of the first clause, a pin on the only sheet, an attachment, and what one has to say. */
export async function pointAndWrite(page: Page, script: boolean, words: string) {
  const clause = page.locator(".clause-reading").first();
  const meant = clause.locator(".clause-words p").first();
  const quoted = (await meant.textContent()) ?? "";
  if (script) {
    await meant.selectText();
    await page.locator("a.comment-words").click();
  } else {
    await clause.locator(":scope > p a").click();
    await page.locator("textarea[name=quote]").fill(quoted);
  }
  await expect(page.locator("textarea[name=quote]")).toHaveValue(quoted);
  await page.locator("textarea[name=words]").fill(words);
  await page.locator("#f-sheets summary").click();
  await page.locator("select[name=sheet]").selectOption({ index: 1 });
  await page.locator("button[value=show-sheet]").click();
  if (script) {
    await page.locator("input[type=image]").click({ position: { x: 120, y: 90 } });
    await expect(page.locator(".sheet-press .sheet-pin")).toHaveCount(1);
  } else await page.locator("input[name=square]").fill("B2");
  await page
    .locator("input[name=files]")
    .setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from(aPdf()) });
}
