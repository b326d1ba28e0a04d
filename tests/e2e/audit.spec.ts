import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { crossedOtherwise, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const inspector = "inspector-01@linxi.example";

const words = {
  "zh-CN": {
    sound: "记录链完整",
    accepted: "受理了诉求",
    copy: "导出",
    purpose: "督察",
    same: "与保存时一致",
    gone: "记录的末尾被截去",
  },
  en: {
    sound: "The chain holds",
    accepted: "accepted a need",
    copy: "Take the copy",
    purpose: "Supervision",
    same: "stands as it was kept",
    gone: "was cut off",
  },
} as const;

for (const { name, lang, ...way } of crossedOtherwise) {
  test.describe(name, () => {
    test.use(way);
    const said = words[lang];

    test("an inspector reads who did what, holds a kept head against the chain, and takes a copy along", async ({
      page,
    }) => {
      await signIn(page, inspector, "/office/audit");
      await expect(page.locator(".note.good")).toContainText(said.sound, { timeout: 30_000 });
      await expect(page.locator("table.audit tbody tr")).toHaveCount(50);
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);

      await find(page, { what: "NeedAccepted" });
      const acts = page.locator("table.audit tbody th");
      await expect(acts.first()).toHaveText(said.accepted);
      expect(new Set(await acts.allTextContents()).size).toBe(1);
      await page.locator("a[rel=next]").click();
      await expect(acts.first()).toHaveText(said.accepted);
      await expect(page.locator("select[name=what]")).toHaveValue("NeedAccepted");

      await find(page, { from: "2026-11-20", until: "2026-11-01" });
      await expect(page.locator(".form-problems")).toBeVisible();
      await expect(page.locator("input[name=from]")).toHaveValue("2026-11-20");
      await expectAccessible(page);

      await holdAgainst(page, said);
      await takeCopy(page, said);
    });
  });
}

test("who is not there to supervise reads no ledger", async ({ page }) => {
  await signIn(page, "planner-liuwan@linxi.example", "/account");
  for (const path of ["/office/audit", "/office/audit/export", "/office/audit/chain"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(403);
  }
});

/** By keyboard: the form is filled in and sent with Enter. */
async function find(page: Page, asked: Record<string, string>) {
  await page.goto("/office/audit");
  for (const [name, value] of Object.entries(asked)) {
    const field = page.locator(`.audit-filter [name=${name}]`);
    if (name === "what") await field.selectOption(value);
    else await field.fill(value);
  }
  await page.locator(".audit-filter input[name=who]").press("Enter");
  await page.waitForURL(/what=/);
}

async function holdAgainst(page: Page, said: { same: string; gone: string }) {
  await page.goto("/office/audit/chain");
  const head = (await page.locator(".audit-head code").textContent()) ?? "";
  await expectAccessible(page);
  for (const [kept, outcome] of [
    [head, said.same],
    [head.replace(/^\d+/, "99999999"), said.gone],
  ] as const) {
    await page.locator("textarea[name=head]").fill(kept);
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator("[role=status]")).toContainText(outcome);
  }
  await page.locator("textarea[name=head]").fill("not a head");
  await page.locator("main form button[type=submit]").click();
  await expect(page.locator("#e-head")).toBeVisible();
  await expect(page.locator("textarea[name=head]")).toHaveValue("not a head");
}

async function takeCopy(page: Page, said: { copy: string; purpose: string }) {
  await page.goto("/office/audit/export?what=SummaryPublished");
  await page.getByRole("button", { name: said.copy, exact: true }).focus();
  await page.keyboard.press("Tab");
  await expectAccessible(page);
  await page.locator("select[name=purpose]").selectOption({ label: said.purpose });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: said.copy, exact: true }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^wenji-audit-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), "utf8");
  expect(text.split("\r\n").length).toBeGreaterThan(5);
  expect(text).toContain("SummaryPublished");
  await page.goto("/office/audit?what=access");
  await expect(page.locator("table.audit tbody tr").first()).toContainText("purpose: supervision");
}
