import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { aReportTemplate, templateLine } from "#tests/factories/report-templates.ts";
import { downloaded, untilReady } from "./export-steps.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const ways = [
  {
    name: "in Chinese on a desktop",
    locale: "zh-CN",
    javaScriptEnabled: true,
    viewport: desktop,
    kind: "docx",
  },
  {
    ...{ name: "in English on a phone without script", locale: "en-GB" },
    ...{ javaScriptEnabled: false, viewport: phone, kind: "csv" },
  },
] as const;

for (const { name, kind, ...way } of ways) {
  test.describe(name, () => {
    test.use(way);

    test("an official takes the finished consultation along, and brings the office's own form", async ({
      page,
    }) => {
      const look = async () => {
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };
      await signIn(page, "coordinator-01@linxi.example", "/office/consultations/2026-Y001");
      await page.locator("a[href$='/exports']").click();
      await test.step("its report is ready already", async () => {
        await page.locator("main a[href*='/exports/0']").last().click();
        expect((await downloaded(page)).subarray(0, 2).toString()).toBe("PK");
        await page.locator(".crumb a[href$='/exports']").click();
      });
      await test.step("one with masked names is asked for, made and fetched", async () => {
        await page.locator("select[name=kind]").selectOption(kind);
        await page.locator("main form button[type=submit]").click();
        await look();
        await untilReady(page, way.javaScriptEnabled);
        expect((await downloaded(page)).subarray(0, 2).toString()).toBe("PK");
        await look();
      });
      await test.step("names are taken along for a purpose only", async () => {
        await page.goto("/office/consultations/2026-Y001/exports/named");
        await page.locator("select[name=kind]").selectOption("json");
        await page.locator("select[name=purpose]").selectOption("archive");
        await page.locator("input[name=words]").fill(`归档 ${name}`);
        await page.locator("main form button[type=submit]").click();
        await untilReady(page, way.javaScriptEnabled);
        expect(JSON.parse((await downloaded(page)).toString()).about.names).toBe("full");
        await page.locator(".crumb a[href$='/exports']").click();
        await expect(page.locator("main")).toContainText(`归档 ${name}`);
      });
      await test.step("a form with an unknown placeholder is named, one without is kept and shows its sample", async () => {
        await page.goto("/office/report-templates");
        await bring(page, name, aReportTemplate(templateLine("{标题}{密级}")));
        await expect(page.locator(".form-problems")).toContainText("{密级}");
        await expect(page.locator("input[name=name]")).toHaveValue(name);
        await bring(page, name, aReportTemplate());
        const made = page.locator("li", { hasText: name });
        const [sample] = await Promise.all([
          page.waitForEvent("download"),
          made.locator("a[href$=sample]").click(),
        ]);
        expect((await readFile(await sample.path())).subarray(0, 2).toString()).toBe("PK");
        await look();
        await made.locator("a[href$=removal]").click();
        await look();
        await page.locator("main form button[type=submit]").click();
        await expect(page).toHaveURL(/report-templates$/);
        await expect(page.locator("li", { hasText: name })).toHaveCount(0);
      });
    });
  });
}

async function bring(page: Page, name: string, bytes: Uint8Array) {
  await page.locator("input[name=name]").fill(name);
  const mimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const file = { name: "form.docx", mimeType, buffer: Buffer.from(bytes) };
  await page.locator("input[name=document]").setInputFiles(file);
  await page.locator("main form button[type=submit]").click();
}
