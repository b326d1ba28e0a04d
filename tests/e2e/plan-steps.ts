import type { Page } from "@playwright/test";
import { expect } from "./portal.ts";

type Sent = { name: string; bytes: Uint8Array };

/** A file as a form sends it. */
export const aFile = (name: string, bytes: Uint8Array) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) },
});

const sendable = ({ name, bytes }: Sent) => aFile(name, bytes);

/** Brings in a plan with its layers, and arrives at what was read of it. */
export async function send(
  page: Page,
  document: Sent,
  layers: readonly Sent[],
  fields: Record<string, string> = {},
) {
  await page.goto("/office/plans/imports/new");
  await page.locator("input[name=document]").setInputFiles(sendable(document));
  if (layers.length > 0) await page.locator("input[name=layers]").setInputFiles(layers.map(sendable));
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  await page.locator("main form.form button[type=submit]").click();
  await expect(page).toHaveURL(/\/office\/plans\/imports\/(?!new)[^/]+$/);
}
