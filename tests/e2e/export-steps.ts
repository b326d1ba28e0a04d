import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect } from "./portal.ts";

/** With script the page looks by itself; without, whoever waits presses the link. */
export async function untilReady(page: Page, byItself: boolean) {
  const fetchIt = page.locator("a[href$='/file']");
  if (byItself) return await expect(fetchIt).toBeVisible({ timeout: 30_000 });
  await expect(async () => {
    if (!(await fetchIt.isVisible())) await page.locator("#export-standing a").click();
    await expect(fetchIt).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

export async function downloaded(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.locator("a[href$='/file']").click()]);
  return await readFile(await file.path());
}
