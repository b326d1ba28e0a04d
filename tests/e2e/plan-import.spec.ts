import { docxFile, para } from "#tests/factories/docx.ts";
import { geojsonLayer, markdownPlan, squareAt } from "#tests/factories/plan-files.ts";
import { cgcs2000Prj, gaussKrugerMetres, shapefileZip } from "#tests/factories/shapefiles.ts";
import { send } from "./plan-steps.ts";
import { crossed, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const said = {
  "zh-CN": { line: "第3行", paragraph: "第4段", gap: "缺第2条", open: "没有闭合", kept: "已存为草案" },
  en: {
    line: "line 3",
    paragraph: "paragraph 4",
    gap: "clause 2 is missing",
    open: "does not end where",
    kept: "kept as a draft",
  },
} as const;

const words = "补齐社区步行网络，十五分钟内到达公园、学校与菜市场。";
const plan = (id: string) =>
  markdownPlan([["步行网络", `${words}\n\n{{layer-zone}}`]], { id, title: `导入试验${id}` });
const rewritten = (id: string) =>
  markdownPlan([["慢行系统", "沿河建设连续绿道，分期实施，由街道负责养护。"]], {
    ...{ id, title: `导入试验${id}`, version: "2.0" },
  });
const brokenLayer = () => {
  const { name, bytes } = geojsonLayer([{ name: "甲", west: 118.6 }]);
  const text = new TextDecoder().decode(bytes).replace(",[118.6,30.25]]]", "]]");
  return { name, bytes: new TextEncoder().encode(text) };
};
const zipInMetres = () => ({
  name: "zone.zip",
  bytes: shapefileZip({
    ...{ fields: ["DLBM", "名称", "条文"], encoding: "gbk", prj: cgcs2000Prj(120) },
    rows: [
      {
        ring: squareAt(118.6).map((spot) => gaussKrugerMetres(spot, 120, 500_000)),
        values: ["07", "居住", "第1条"],
      },
    ],
  }),
});
const docx = () => ({
  name: "plan.docx",
  bytes: docxFile({
    blocks: [
      para("第一章 总则", "1"),
      para("第1条 步行", "2"),
      para(words),
      para("第3条 水源", "2"),
      para(words),
    ],
  }),
});

for (const { name, lang, ...way } of crossed) {
  test.describe(name, () => {
    test.use(way);

    test("a coordinator brings in a plan: what is wrong is told by line, what is sound becomes a draft", async ({
      page,
    }) => {
      const { line, paragraph, gap, open, kept } = said[lang];
      const id = lang === "en" ? "trial-en" : "trial-zh";
      await signIn(page, "coordinator-01@linxi.example", "/office/plans");
      await expectAccessible(page);
      await page.goto("/office/plans/imports/new");
      await expectAccessible(page);

      await send(page, plan(id), [brokenLayer()]);
      const row = page.locator("tbody tr", { hasText: "zone.geojson" });
      await expect(row).toContainText(line);
      await expect(row).toContainText(open);
      await expect(row.locator("q")).toContainText("甲");
      const table = page.waitForEvent("download");
      await page.locator("a[href$='problems.csv']").click();
      expect((await table).suggestedFilename()).toBe("wenji-plan-problems.csv");
      await expect(page.locator("button[value=keep]")).toHaveCount(0);
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);

      await send(page, docx(), [], { version: "1.0" });
      await expect(page.locator("tbody tr", { hasText: gap })).toContainText(paragraph);
      await expect(page.locator("input[name=version]")).toHaveValue("1.0");
      await expectAccessible(page);

      // A shapefile says nothing of its layer: its bringer does, by keyboard, without sending it again.
      await send(page, plan(id), [zipInMetres()]);
      await page.locator("input[name=layer-1-code]").fill("zone");
      await page.locator("select[name=layer-1-kind]").selectOption("zone");
      await page.locator("input[name=layer-1-name]").fill("规划分区");
      await page.locator("button[value=describe]").press("Enter");
      await expect(page.locator("svg.map-static")).toBeVisible();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.locator("button[value=keep]").press("Enter");
      await expect(page.locator("main")).toContainText(kept);
      await expectAccessible(page);

      await page.locator(".note a").click();
      await expect(page).toHaveURL(`/office/plans/${id}/versions/1.0`);

      // A clause that was rewritten goes on where the coordinator says, with all that hangs on it.
      await send(page, rewritten(id), []);
      await page.locator("select[name=successor-c1]").selectOption("第1条");
      await page.locator("button[value=successors]").press("Enter");
      await expect(page.locator("select[name=successor-c1]")).toHaveValue("第1条");
      await expect(page.locator("main li", { hasText: "c1-2" })).toHaveCount(0);
      await expectAccessible(page);
      await page.goto("/office/plans");
      await expect(page.locator("table")).toContainText(`导入试验${id}`);
      await page.context().clearCookies({ name: /session/ });
      await page.goto("/plans");
      await expect(page.locator("main")).not.toContainText(id);
      expect((await page.goto(`/plans/${id}`))?.status()).toBe(404);
      expect((await page.goto("/plans?q=导入试验"))?.status()).toBe(200);
    });
  });
}
