import { expect } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import type { Journey } from "./thread-steps.ts";

const typed = "No pavement at the school gate, children walk in the traffic";

/**
 * A resident is told at once where an emergency belongs, sees who asked for the same nearby, joins them by keyboard, and goes on with
 * their own all the same: it is still there. Their support is taken back at the end.
 */
export async function joinEarlier({ page, script, look, data }: Journey, person: string) {
  await page.goto(`/needs/new?q=${encodeURIComponent("文昌小学")}`);
  await page.locator("input[name=place]").first().check();
  await page.locator("main button.btn[value=to-what]").click();
  const words = page.locator("textarea[name=words]");
  const ask = async (text: string) => {
    await words.fill(text);
    if (!script) await page.locator("button[value=similar]").click();
  };
  await ask(`There is a fire! ${typed}`);
  await expect(page.locator(".similar-told a[href='tel:119']")).toBeVisible();
  if (script) {
    await expect(words).toBeFocused();
    await page.locator(".similar-told button[name=declined]").click();
    await expect(words).toBeFocused();
  } else await ask(typed);
  await expect(page.locator(".similar-told a[href='tel:119']")).toHaveCount(0);
  await expect(page.locator(".similar-count")).not.toHaveText("0");
  await look();
  const join = page.locator("button[name=meToo]").first();
  const number = (await join.getAttribute("value")) ?? "";
  const supports = () =>
    rowsOf(
      data,
      "SELECT need_id FROM need_supports JOIN needs ON needs.id = need_id WHERE number = ? AND person_id = ?",
      [number, person],
    );
  const before = await supports();
  await join.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/needs/${number}/me-too$`));
  expect(await supports()).toHaveLength(1);
  await look();
  await page.locator("a[href*='draft=kept']").click();
  await expect(words).toHaveValue(new RegExp(typed));
  if (before.length > 0) return;
  const headers = { Origin: new URL(page.url()).origin };
  for (const act of ["support", "follow"])
    await page.request.post(`/needs/${number}/${act}/withdrawal`, { headers, form: {} });
  expect(await supports()).toEqual([]);
}
