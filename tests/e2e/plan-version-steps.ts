import type { Page } from "@playwright/test";
import { para } from "#tests/factories/docx.ts";
import { geojsonLayer, squareAt } from "#tests/factories/plan-files.ts";
import { aClause, aPlanDraft } from "#tests/factories/plans.ts";
import { aFile } from "./plan-steps.ts";
import { expect } from "./portal.ts";

/** A page called a PDF. */
export const pretence = aFile(
  "drawing.pdf",
  new TextEncoder().encode("<html><script>alert(1)</script></html>"),
);
export const minutes = { blocks: [para("听证代表同意。")] };

export async function record(page: Page, day: string) {
  await page.locator("input[name=who]").fill("区保密办");
  await page.locator("input[name=when]").fill(day);
  await page.locator("textarea[name=basis]").fill("涉密内容清单");
  await page.locator("textarea[name=exemption]").fill("没有地图");
  await submit(page);
}

const layer = { code: "zone", kind: "zone", name: "分区", nameEn: "Zones" } as const;
const table = (share: string) =>
  `\n\n| 路段 | 宽度 |\n| --- | --- |\n| 学府路 | ${share} |\n| 南市街 | 2米 |`;
export const nextWords = `补齐社区步行网络。${table("3米")}`;
export const movedZone = () => geojsonLayer([{ name: "接送区", west: 118.605, clause: "第1条" }], layer);

/** The version in force before: a word, a cell and a place will differ. */
export const versionBefore = (head: { id: string; title: string; titleEn: string }) =>
  aPlanDraft({
    head,
    clauses: [aClause("c42", { number: "第1条", words: `补齐步行网络。${table("2米")}` })],
    layers: [
      {
        ...{ ...layer, precision: 5, reviewNumber: "示例1", exemption: null },
        secrecyReview: { who: "区保密办", when: "2026-01-04", basis: "涉密内容清单" },
        features: [
          {
            ...{ key: "k1", code: "07", name: "接送区", nameEn: "接送区", anchor: "c42" },
            geometry: { type: "Polygon", coordinates: [squareAt(118.6)] },
          },
        ],
      },
    ],
  });

/** A word inserted, a cell of a table that is another now, and a place that moved. */
export async function expectChanges(page: Page) {
  await expect(page.locator("#c42 ins").filter({ hasText: "社区" })).toBeVisible();
  const cell = page.locator("#c42 td", { has: page.locator("del") });
  await expect(cell.locator("del")).toContainText("2");
  await expect(cell.locator("ins")).toContainText("3");
  await expect(page.locator("#c42 tbody tr")).toHaveCount(1);
  await expect(page.locator(".compared-features > li")).toContainText("480");
  await expect(page.locator(".compared-map .map-compared-before")).toHaveCount(1);
}

export const submit = (page: Page) => page.locator("main form.form button[type=submit]").first().click();
