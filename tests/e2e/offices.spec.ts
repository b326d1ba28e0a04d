import type { Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { crossed, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const of = (name: string) => `${name}@linxi.example`;
const words = {
  "zh-CN": { suspended: "账号已暂停使用", place: "代", emergency: "紧急电话" },
  en: { suspended: "Your account is suspended", place: "You act for", emergency: "emergency" },
} as const;

/** One way in each language: with script by mouse, without script by the same forms. */

for (const { name, lang, ...way } of crossed) {
  test.describe(name, () => {
    test.use(way);
    test.setTimeout(180_000);
    const said = words[lang];
    const send = (page: Page, label: string) => page.locator(label).click();

    test("an administrator gives and ends a role, suspends who misuses it, and reads the objection", async ({
      page,
      portal,
      context,
    }) => {
      const resident = of(lang === "en" ? "resident-08" : "resident-09");
      const as = async (email: string, to: string) => {
        await context.clearCookies({ name: /session/ });
        await signIn(page, email, to);
      };
      await signIn(page, of("admin-01"), "/admin/people/lookup");
      await expectAccessible(page);
      await page.locator("input[name=contact]").fill(resident);
      await page.locator("select[name=purpose]").selectOption("give-role");
      await send(page, "main form.form button[type=submit]");
      await expect(page.locator("h1")).not.toHaveText(resident);
      await page.locator("a[href$='/roles/new']").click();
      await page.locator("select[name=role]").selectOption("moderator");
      await send(page, "button[value=preview]");
      await expect(page.locator("button[value=confirm]")).toBeVisible();
      await expectAccessible(page);
      await send(page, "button[value=confirm]");
      const ending = page.locator("a[href$='/ending']");
      await expect(ending).toBeVisible();
      await expectAccessible(page);
      // By keyboard alone.
      await ending.press("Enter");
      await page.locator("textarea[name=reason]").fill("试用结束");
      await page.locator("button[value=preview]").press("Enter");
      await expect(page.locator("button[value=confirm]")).toBeVisible();
      await expectAccessible(page);
      await page.locator("button[value=confirm]").press("Enter");
      await expect(page.locator("a[href$='/ending']")).toHaveCount(0);

      await page.locator("a[href$='/suspension']").click();
      await page.locator("textarea[name=reason]").fill("多次发布广告");
      await expectAccessible(page);
      await send(page, "main form.form button[type=submit]");
      await expect(page).toHaveURL(/\/admin\/people\/[^/]+$/);
      await as(resident, "/account/suspension");
      await expect(page.locator("h1")).toHaveText(said.suspended);
      await expect(page.locator("main")).toContainText("多次发布广告");
      await expectAccessible(page);
      await page.locator("textarea[name=words]").fill("那是社区通知");
      await send(page, "main form.form button[type=submit]");
      await expect(page.locator(".note.good")).toBeVisible();
      await page.goto("/account/profile");
      await expect(page).toHaveURL(/\/account\/suspension$/);
      await as(of("admin-01"), "/admin/people");
      const [person] = await rowsOf(
        portal.data,
        "SELECT person_id AS id FROM suspensions WHERE lifted_at IS NULL",
      );
      await page.goto(`/admin/people/${person?.id}/suspension`);
      await expect(page.locator("main")).toContainText("那是社区通知");
      await page.locator("textarea[name=reason]").fill("说明清楚了");
      await send(page, "main form.form button[type=submit]");
      await expect(page).toHaveURL(/\/admin\/people\/[^/]+$/);
      await page.goto("/admin/roles?role=planner");
      await expect(page.locator("tbody tr").first()).toBeVisible();
      await expectAccessible(page);
    });

    test("territories come from a file that is checked and previewed; a need is tried against the rules", async ({
      page,
    }) => {
      await signIn(page, of("admin-01"), "/admin/territories/imports");
      await expectAccessible(page);
      await sendFile(page, { type: "FeatureCollection", features: [] });
      await expect(page.locator(".form-problems")).toBeVisible();
      await expectAccessible(page);
      await sendFile(page, { type: "FeatureCollection", features: [annex(lang)] });
      await expect(page).toHaveURL(/\/admin\/territories\/imports\/.+/);
      await expectAccessible(page);
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);
      await page.locator("textarea[name=reason]").fill("设立新区");
      await page.locator("button[value=confirm]").click();
      await expect(page).toHaveURL(/\/admin\/territories$/);
      await expect(page.locator(".records")).toContainText(lang === "en" ? "Annex" : "新片区");
      await expectAccessible(page);
      await page.goto("/admin/territories?on=2026-01-01");
      await expect(page.locator(".records")).not.toContainText(lang === "en" ? "Annex" : "新片区");

      await page.goto("/admin/routing/trial");
      await page.locator("input[name=coordinates]").fill("118.6, 30.28");
      await page.locator("select[name=about]").selectOption("transport");
      await page.locator("select[name=sort]").selectOption("help");
      await page.locator("textarea[name=words]").fill("有人落水了，快救人");
      await page.locator("main form.form button[type=submit]").click();
      await expect(page.locator("#trial-outcome")).toBeVisible();
      await expect(page.locator(".record-history strong")).toHaveCount(1);
      await expect(page.locator("p[role=status]")).toContainText(said.emergency);
      await expectAccessible(page);
    });

    test("a planner is away with a substitute, whose inbox says for whom; then offers the territory", async ({
      page,
      portal,
      context,
    }) => {
      const [giver, taker] = lang === "en" ? ["liuwan", "hekou"] : ["hekou", "liuwan"];
      await signIn(page, of(`planner-${giver}`), "/office/absence");
      await expectAccessible(page);
      const today = (await page.locator("input[name=fromOn]").getAttribute("min")) ?? "";
      await page.locator("input[name=fromOn]").fill(today);
      await page.locator("input[name=untilOn]").fill(today);
      const names = await rowsOf(
        portal.data,
        "SELECT person_id AS id FROM role_grants JOIN territories ON territories.id = territory_id WHERE role = 'planner' AND name_en LIKE ?",
        [`${taker[0]?.toUpperCase()}${taker.slice(1)}%`],
      );
      const substitute = names[0]?.id ?? "";
      await page.locator("select[name=substituteId]").selectOption(substitute);
      await page.locator("main form.form button[type=submit]").click();
      const ending = page.locator("a[href$='/ending']");
      await expect(ending).toBeVisible();
      await expectAccessible(page);
      await context.clearCookies({ name: /session/ });
      await signIn(page, of(`planner-${taker}`), "/office");
      await expect(page.locator(".note").first()).toContainText(said.place);
      await expectAccessible(page);
      await context.clearCookies({ name: /session/ });
      await signIn(page, of(`planner-${giver}`), "/office/absence");
      await ending.click();
      await expectAccessible(page);
      await page.locator("main .btn.grave").click();
      await expect(page).toHaveURL(/\/office\/absence$/);
      await expect(ending).toHaveCount(0);

      await page.goto("/office/handovers");
      await page.locator("select[name=toId]").selectOption(substitute);
      await page.locator("input[name=onDay]").fill(today);
      await page.locator("textarea[name=note]").fill("东门在施工，请多走访。");
      await page.locator("main form.form button[type=submit]").click();
      const withdrawing = page.locator("a[href$='move=withdraw']");
      await expectAccessible(page);
      await withdrawing.click();
      await expectAccessible(page);
      await page.locator("main .acts .btn.plain").click();
      await expect(withdrawing, "nothing happens on the way back").toBeVisible();
      await withdrawing.click();
      await page.locator("main .btn.grave").click();
      await expect(page).toHaveURL(/\/office\/handovers$/);
      await expect(withdrawing).toHaveCount(0);

      // The same for a planner who is gone, by an administrator and by keyboard alone.
      await context.clearCookies({ name: /session/ });
      await signIn(page, of("admin-01"), `/admin/people/planner-${giver}`);
      await page.locator("main a[href$='/handover']").press("Enter");
      await page.locator("select[name=toId]").selectOption(substitute);
      await page.locator("input[name=onDay]").fill(today);
      await page.locator("textarea[name=note]").fill("规划师离岗，代为移交。");
      await expectAccessible(page);
      await page.locator("main form.form button[type=submit]").press("Enter");
      await expect(withdrawing).toBeVisible();
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);
      await withdrawing.press("Enter");
      await page.locator("main .btn.grave").press("Enter");
      await expect(page).toHaveURL(`/admin/people/planner-${giver}/handover`);
      await expect(withdrawing).toHaveCount(0);
    });
  });
}

/** A box far from every street of the district, with another name in each language's run. */
const annex = (lang: string) => {
  const west = lang === "en" ? 118.9 : 118.95;
  const ring = [
    [west, 30.5],
    [west + 0.01, 30.5],
    [west + 0.01, 30.51],
    [west, 30.51],
    [west, 30.5],
  ];
  return {
    type: "Feature",
    properties: { code: `annex-${lang}`, name: `新片区${lang}`, nameEn: `Annex ${lang}` },
    geometry: { type: "Polygon", coordinates: [ring] },
  };
};

async function sendFile(page: Page, content: object) {
  const buffer = Buffer.from(JSON.stringify(content));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "territories.geojson", mimeType: "application/geo+json", buffer });
  await page.locator("main form.form button[type=submit]").click();
}
