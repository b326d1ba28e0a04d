import { expect, type Page } from "@playwright/test";
import { aPhoto } from "#tests/factories/photos.ts";
import { tabTo } from "./asking-steps.ts";

type Walk = { page: Page; words: string; email: string; look(): Promise<void> };

/** Goes to a control by Tab and presses it. */
async function press(page: Page, selector: string, key = "Enter") {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

async function type(page: Page, selector: string, text: string) {
  await tabTo(page, selector);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

const heading = (page: Page) => expect(page.locator("h1")).toBeFocused();
const code = async (page: Page) => (await page.locator(".demo-code").textContent()) ?? "";

/** Where: a point on the map, taken back for a place by its name. */
export async function placeByKeyboard({ page, look }: Walk) {
  await page.goto("/needs/new");
  await expect(page.locator(".place-map-tools:not([inert])")).toBeVisible();
  await tabTo(page, ".place-map-pane");
  for (const key of ["ArrowRight", "Shift+ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(page.locator("input[name=place][value=drawn]")).toBeChecked();
  await press(page, ".btn[value=to-what]");
  await expect(page.locator("textarea[name=words]")).toBeVisible();
  await heading(page);
  await press(page, ".btn[value=back-where]");
  await heading(page);
  await expect(page.locator("input[name=place][value=drawn]")).toBeChecked();
  await type(page, "#f-q", "文昌小学");
  await expect(page.locator("#f-q-list [role=option]").first()).toBeVisible();
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(page.locator("input[name=place]:not([value=drawn])").first()).toBeChecked();
  await look();
  await press(page, ".btn[value=to-what]");
  await heading(page);
}

/** What, and a need like it: it is followed by e-mail without an account, left again, and the form goes on where it was. */
export async function followByKeyboard({ page, words, email, look }: Walk) {
  await type(page, "textarea[name=words]", words);
  await expect(page.locator(".similar-count")).not.toHaveText("0");
  await press(page, "button[name=meToo]");
  await expect(page).toHaveURL(/\/me-too$/);
  await look();
  await press(page, "a[href^='/alerts/new?need=']");
  await expect(page).toHaveURL(/\/alerts\/new/);
  await look();
  await type(page, "input[name=email]", email);
  await press(page, "button[value=send-code]");
  await type(page, "input[name=code]", await code(page));
  await press(page, "button[value=follow]");
  await expect(page).toHaveURL(/\/alerts\/[\w-]+\.[\w-]+\?said=followed$/);
  await look();
  await press(page, "button[value=end]");
  await expect(page.locator("button[value=resume]")).toBeVisible();
  await press(page, "a[href$='/me-too']");
  await expect(page).toHaveURL(/\/me-too$/);
  await press(page, "a[href*='draft=kept']");
  await heading(page);
  await expect(page.locator("textarea[name=words]")).toHaveValue(words);
}

/** The rest of what: a category, a kind, a photo with its words. */
export async function describeByKeyboard({ page }: Walk) {
  await press(page, "select[name=category]", "ArrowDown");
  await press(page, "input[name=kind]", "Space");
  const chooser = page.waitForEvent("filechooser");
  await press(page, "#f-photo-files");
  const photo = { name: "gate.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await aPhoto(90, 60)) };
  await (await chooser).setFiles(photo);
  await expect(page.locator("#f-alternative-1")).toBeFocused();
  await page.keyboard.insertText("没有人行道的校门");
}

/** Check: back and forth, a slip that is mended from the list at the head, and the code of somebody without an account. */
export async function confirmByKeyboard({ page, words, email, look }: Walk) {
  await press(page, ".btn[value=to-check]");
  await heading(page);
  await press(page, ".btn[value=back-what]");
  await heading(page);
  await expect(page.locator("textarea[name=words]")).toHaveValue(words);
  await expect(page.locator("#f-alternative-1")).toHaveValue("没有人行道的校门");
  await press(page, ".btn[value=to-check]");
  await heading(page);
  await type(page, "#f-contact", "nobody");
  await press(page, "button.btn[value=send-code]");
  await expect(page.locator(".form-problems")).toBeFocused();
  await look();
  await press(page, ".form-problems a");
  await expect(page.locator("#f-contact")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(email);
  await press(page, "button.btn[value=send-code]");
  await expect(page.locator(".submit-contact .note")).toBeFocused();
  await type(page, "input[name=code]", await code(page));
  await press(page, ".btn[value=send]");
  await expect(page).toHaveURL(/\/needs\/received$/);
  await expect(page.locator(".query-code")).toBeVisible();
}
