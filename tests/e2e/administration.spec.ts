import type { Page } from "@playwright/test";
import { loadI18n } from "#app/platform/i18n.ts";
import { demoPeople } from "#tests/setup/page-examples.ts";
import { crossed, desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const i18n = loadI18n();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const fixed = (year: string) =>
  ["01-01", "05-01", "10-01", "10-02", "10-03"].map((day) => `${year}-${day},statutory-holiday,节日`);

/** From the filled form to the record's page: look at what it touches, say why, confirm. */
async function confirm(page: Page, name: string, reason: string) {
  await page.locator("button[name=step][value=preview]").press("Enter");
  await expect(page.locator("button[name=step][value=confirm]")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.locator("textarea[name=reason]").fill(reason);
  await page.locator("button[name=step][value=confirm]").press("Enter");
  await expect(page.getByRole("status")).toBeVisible();
  await expect(page.locator("main h1")).toHaveText(name);
  await expect(page.locator(".record-history li").first()).toContainText(reason);
}

for (const [at, way] of crossed.entries()) {
  const t = i18n.translate(way.lang);

  test.describe(`an administrator ${way.name}`, () => {
    test.use({ locale: way.locale, javaScriptEnabled: way.javaScriptEnabled });
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize(at === 0 ? desktop : phone);
      await signIn(page, demoPeople.administrator, "/admin");
    });

    // Half of them in each way.
    if (at === 0) {
      test("plans a new version of a rule, after being told what is missing", async ({ page }) => {
        await expectAccessible(page);
        await page.goto("/admin/rules/need-help/change");
        await page.locator("input[name=length]").fill(String(7 + at));
        await page.locator("select[name=source]").selectOption("law");
        await page.locator("input[name=article]").fill("");
        await page.locator("input[name=validFrom]").fill(inDays(30 + at));
        await page.locator("button[name=step]").click();
        await expect(page.getByRole("alert")).toContainText(t("errors.law-without-article"));
        await expect(page.locator("input[name=length]")).toHaveValue(String(7 + at));
        await page.locator("input[name=article]").fill("26");
        await confirm(page, t("admin.word.matter-need-help"), `市里发文 ${at}`);
        await page.locator("input[name=trial]").fill(inDays(60));
        await page.locator("input[name=trial]").press("Enter");
        await expect(page).toHaveURL(/trial=/);
        await expect(page.locator("#trial ~ ul li")).not.toHaveCount(1);
        await expectAccessible(page);
        await page.goto(`/admin/rules?on=${inDays(-2)}`);
        await expect(page.locator("main")).toContainText(t("admin.as-of.note", { on: inDays(-2) }));
        await expectAccessible(page);
      });

      test("keeps records of looks longer, never shorter than the law says", async ({ page }) => {
        await page.goto("/admin/retention");
        await expectAccessible(page);
        await page.locator("main a[href='/admin/retention/reads']").click();
        await page.locator("a[href$='/change']").click();
        await page.locator("input[name=days]").fill("90");
        await page.locator("button[name=step]").click();
        await expect(page.getByRole("alert")).toContainText(t("reasons.retention-too-short-reads"));
        const days = String(1100 + at);
        await page.locator("input[name=days]").fill(days);
        await confirm(page, t("admin.word.retention-reads"), `市里要求 ${at}`);
        await page.goto("/privacy");
        await expect(page.locator("main dl")).toContainText(days);
        await expectAccessible(page);
      });

      test("enters a year of the calendar; a make-up workday on a weekday is refused by its date", async ({
        page,
      }) => {
        const year = at === 0 ? "2027" : "2028";
        const monday = at === 0 ? "2027-01-04" : "2028-01-03";
        await page.goto("/admin/calendar/new");
        await page.locator("input[name=year]").fill(year);
        await page
          .locator("textarea[name=notice]")
          .fill([...fixed(year), `${monday},make-up-workday,元旦`].join("\n"));
        await page.locator("button[name=step]").click();
        await expect(page.getByRole("alert")).toContainText(t("errors.make-up-on-weekday", { date: monday }));
        await expectAccessible(page);
        await page.locator("textarea[name=notice]").fill(fixed(year).join("\n"));
        await confirm(page, year, `国办发明电 ${year}`);
      });

      test("gives the portal its name and colours; one that is too light is refused with its figure", async ({
        page,
        browser,
        portal,
      }) => {
        const name = at === 0 ? "Shanxi Wenji" : "Hexi Wenji";
        await page.goto("/admin/site/site/change");
        await page.locator("input[name=nameZh]").fill(name);
        await page.locator("input[name=nameEn]").fill(name);
        await page.locator("input[name=action]").fill("#2f9b6f");
        await page.locator("button[name=step]").click();
        await expect(page.getByRole("alert")).toContainText("3.11");
        await page.locator("input[name=action]").fill(at === 0 ? "#1e4f8c" : "#5a2d82");
        await confirm(page, name, `更名 ${at}`);
        const reader = await browser.newPage({ baseURL: portal.origin });
        await reader.goto("/");
        await expect(reader.locator(".bar-name")).toContainText(name);
        const link = reader.locator("footer a").first();
        await expect(link).toHaveCSS("color", at === 0 ? "rgb(30, 79, 140)" : "rgb(90, 45, 130)");
        await expectAccessible(reader);
        await reader.close();
      });
      return;
    }

    test("switches comments off and on: their page says so and what to do instead", async ({
      page,
      browser,
      portal,
    }) => {
      const turn = async (on: "yes" | "no", why: string) => {
        await page.goto("/admin/switches/comments/change");
        await page.locator(`input[name=on][value=${on}]`).check();
        await confirm(page, t("admin.word.switch-comments"), why);
      };
      await turn("no", `人手不足 ${at}`);
      const reader = await browser.newPage({
        ...{ baseURL: portal.origin, locale: way.locale, javaScriptEnabled: way.javaScriptEnabled },
      });
      await signIn(reader, demoPeople.resident, "/account");
      await reader.goto("/map");
      const number = (await reader.locator("a[href^='/needs/2']").first().getAttribute("href")) ?? "";
      await reader.goto(number);
      await expect(reader.locator("#comments")).toContainText(t("switches.comments.off"));
      expect((await reader.goto(`${number}/comments`))?.status()).toBe(403);
      await expect(reader.locator("main h1")).toHaveText(t("switches.comments.name"));
      await expectAccessible(reader);
      await reader.close();
      await page.goto("/admin");
      await expect(page.locator("main")).toContainText(
        t("admin.attention.switch-is-off", { name: t("switches.comments.name") }),
      );
      await turn("yes", `恢复 ${at}`);
    });

    test("adds a second-level category, which filters offer at once", async ({ page }) => {
      const code = at === 0 ? "parking" : "cycling";
      const name = at === 0 ? "停车泊位" : "Cycle paths";
      await page.goto("/admin/categories/new");
      await page.locator("input[name=code]").fill(code);
      await page.locator("input[name=nameZh]").fill(name);
      await page.locator("input[name=nameEn]").fill(name);
      await page.locator("select[name=parent]").selectOption("transport");
      await page.locator("select[name=theme]").selectOption("transport-infrastructure");
      await page.locator("input[name=order]").fill("10");
      await page.locator("input[name=state][value=offered]").check();
      await confirm(page, name, `细分交通类 ${at}`);
      await page.goto(`/map?category=${code}`);
      await expect(page.locator("select[name=category] option:checked")).toContainText(name);
    });

    test("rewords a beginning of answers, seen with a real need; a place that nothing fills is refused", async ({
      page,
    }) => {
      await page.goto("/admin/templates/answer-adopted/change");
      await page.locator("textarea[name=textEn]").fill("Dear {{name}}");
      await page.locator("button[name=step]").click();
      await expect(page.getByRole("alert")).toContainText(t("errors.place-unknown", { place: "name" }));
      await page.locator("textarea[name=textEn]").fill(`About {{number}}, version ${at}: `);
      await confirm(page, t("answers.results.adopted"), `改用语 ${at}`);
    });
  });
}
