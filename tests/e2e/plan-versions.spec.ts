import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { planNotices } from "#db/schema/notices.ts";
import { aPdf } from "#tests/factories/documents.ts";
import { docxFile } from "#tests/factories/docx.ts";
import { markdownPlan } from "#tests/factories/plan-files.ts";
import { keptVersion } from "#tests/factories/plans.ts";
import { openPortalIn } from "#tests/setup/test-portal.ts";
import { aFile, send } from "./plan-steps.ts";
import {
  expectChanges,
  minutes,
  movedZone,
  nextWords,
  pretence,
  record,
  submit,
  versionBefore,
} from "./plan-version-steps.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const resident = "resident-27@linxi.example";
const [reader, moderator] = ["resident-28@linxi.example", "moderator-01@linxi.example"];
const [coordinator, second] = ["coordinator-01@linxi.example", "coordinator-02@linxi.example"];
const officer = "officer-transport@linxi.example";

const ways = [
  {
    name: "in Chinese on a desktop",
    id: "walk-zh",
    kept: "已存为草案",
    locale: "zh-CN",
    javaScriptEnabled: true,
    viewport: desktop,
  },
  {
    ...{ name: "in English on a phone without script", id: "walk-en", locale: "en-GB" },
    kept: "kept as a draft",
    ...{ javaScriptEnabled: false, viewport: phone },
  },
] as const;

for (const { name, id, kept, ...way } of ways) {
  test.describe(name, () => {
    test.use(way);
    test.setTimeout(180_000);

    test("a version is brought in, compared, reviewed, laid open, spoken to, answered, approved and put in force", async ({
      page,
      context,
      portal,
    }) => {
      const deps = await openPortalIn(portal.data);
      deps.clock.moveTo(new Date().toISOString());
      const today = civilDateOf(deps.clock.now(), deps.zone);
      const title = `步行专项规划 ${id}`;
      await keptVersion(deps, versionBefore({ id, title, titleEn: title }));
      const file = `/office/plans/${id}/versions/2.0`;
      const as = async (email: string, to: string) => {
        await context.clearCookies({ name: /session/ });
        await signIn(page, email, to);
      };
      const look = async () => {
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };

      await test.step("a coordinator brings in the next version and sees what it changes", async () => {
        await as(second, "/office/plans");
        await send(page, markdownPlan([["步行", nextWords]], { id, title, version: "2.0" }), [movedZone()]);
        await page.locator("button[value=keep]").click();
        await expect(page.locator("main")).toContainText(kept);
        await page.goto(file);
        await page.locator('a[href*="/compare?to=2.0"]').click();
        await expectChanges(page);
        await look();
      });

      await test.step("a drawing is attached, not under another disguise; outside the office nobody finds it", async () => {
        await as(second, `${file}/documents`);
        await look();
        await page.locator("input[name=title]").fill("线路图");
        await page.locator("input[type=file]").setInputFiles(pretence);
        await submit(page);
        await expect(page.getByRole("alert")).toBeVisible();
        await expect(page.locator("input[name=title]")).toHaveValue("线路图");
        await page.locator("input[type=file]").setInputFiles(aFile("drawing.pdf", aPdf(id)));
        await submit(page);
        const drawing = await page.locator('#documents a[href^="/plan-documents/"]').getAttribute("href");
        await context.clearCookies({ name: /session/ });
        expect((await page.request.get(drawing ?? "")).status()).toBe(404);
      });

      await test.step("another coordinator records its secrecy review; until then it can't open", async () => {
        expect((await page.request.get(`/plans/${id}/versions/2.0`)).status()).toBe(404);
        expect((await page.request.get(`/plans/${id}/compare?to=2.0`)).status()).toBe(404);
        await as(coordinator, "/office/plans");
        await page.locator(`a[href="${file}"]`).click();
        await look();
        await page.locator(".checklist a").first().click();
        await look();
        await page.locator("input[name=who]").fill("区保密办");
        await page.locator("input[name=when]").fill(today);
        await page.locator("textarea[name=basis]").fill("涉密内容清单");
        await submit(page);
        await expect(page.getByRole("alert")).toBeVisible();
        await expect(page.locator("input[name=who]")).toHaveValue("区保密办");
        await page.locator("textarea[name=exemption]").fill("没有地图");
        await submit(page);
        await expect(page).toHaveURL(new RegExp(`${file}`));
        for (const part of ["layer", "document"]) {
          await page.locator(`.checklist a[href*="part=${part}"]`).click();
          if (part === "document") await look();
          await record(page, today);
        }
        await expect(page.locator(".checklist a")).toHaveCount(0);
      });

      const notice =
        await test.step("too short a notice is refused with its article, a lawful one opens", async () => {
          await page.locator('a[href*="/moves/openNotice"]').click();
          await page.locator("input[name=title]").fill(`${title}公示`);
          for (const field of ["words", "opinionHow", "contact", "paperAt", "hearingHow"])
            await page.locator(`textarea[name=${field}]`).fill("现予公示，公开征求意见。");
          await page.locator("input[name=opensOn]").fill(today);
          await page.locator("input[name=closesOn]").fill(addDays(today, 20));
          await submit(page);
          await expect(page.locator("#e-closesOn")).toContainText(/20.*30/);
          await expect(page.locator("input[name=title]")).toHaveValue(`${title}公示`);
          await look();
          await page.locator("input[name=closesOn]").fill(addDays(today, 45));
          await submit(page);
          await expect(page).toHaveURL(new RegExp(`${file}$`));
          return (await page.locator('a[href^="/notices/"]').first().getAttribute("href")) ?? "";
        });

      await test.step("a resident gives an opinion on a clause by keyboard, as an interested party", async () => {
        await context.clearCookies({ name: /session/ });
        await page.goto(notice);
        await expect(page.locator("#documents")).toContainText("SHA-256");
        await look();
        await as(resident, `${notice}/opinions?about=clause:c42`);
        await expect(page.locator("select[name=about]")).toHaveValue("clause:c42");
        await page.locator("input[name=interested]").check();
        await page.locator("textarea[name=words]").fill("步行道应当接到学校东门。");
        await submit(page);
        await expect(page.locator("#f-affected")).toBeVisible();
        await page.locator("textarea[name=affected]").fill("孩子每天走这里上学");
        await look();
        await page.locator("textarea[name=affected]").press("Tab");
        await page.locator("main form button[type=submit]").press("Enter");
        await expect(page).toHaveURL(/said=thanks/);
        await expect(page.locator("#opinion-1")).toContainText("步行道应当接到学校东门。");
        await page.goto(`${notice}/hearing`);
        await page.locator("textarea[name=interest]").fill("学区在规划范围内");
        await submit(page);
        await expect(page).toHaveURL(/said=applied/);
      });

      await test.step("somebody reports it; hidden, it is told to its author, who objects, and it is put back", async () => {
        await as(reader, notice);
        await page.locator("#opinion-1 a[href$='/report']").click();
        await look();
        await page.locator("input[name=ground][value=off-topic]").check();
        await submit(page);
        await expect(page).toHaveURL(/said=reported/);
        await as(moderator, "/office/review");
        const card = page.locator("article.review", { hasText: title });
        await card.locator("button[value=refused]").click();
        await expect(page.getByRole("alert")).toBeVisible();
        await look();
        await page.locator("select[name=ground]").selectOption("off-topic");
        await page.locator("textarea[name=reason]").fill("与公示内容无关。");
        await page.locator("button[value=refused]").press("Enter");
        await expect(page.locator("article.review", { hasText: title })).toHaveCount(0);
        await look();
        await context.clearCookies({ name: /session/ });
        await page.goto(notice);
        await expect(page.locator("#opinions")).not.toContainText("步行道应当接到学校东门。");
        await as(resident, "/account/messages");
        await expect(async () => {
          await page.reload();
          await expect(page.locator("main")).toContainText(
            new RegExp(`(没有公开：|is hidden: )${notice.split("/").at(-1)}`),
            { timeout: 1000 },
          );
        }).toPass({ timeout: 30_000 });
        await page.goto(notice);
        await page.locator("#opinion-1 a[href^='/account/decisions/']").click();
        await look();
        await page.locator("textarea[name=words]").fill("东门在规划范围内，就是这条街。");
        await submit(page);
        await expect(page.locator("textarea[name=words]")).toHaveCount(0);
        await look();
        await as(coordinator, "/office/review");
        await look();
        await card.locator("button[value=released]").click();
        await context.clearCookies({ name: /session/ });
        await page.goto(notice);
        await expect(page.locator("#opinion-1")).toContainText("步行道应当接到学校东门。");
      });

      await test.step("the notice closes on its clock; the unit answers, papers are attached", async () => {
        await deps.db.write((tx) =>
          tx
            .update(planNotices)
            .set({ opensOn: addDays(today, -40), closesOn: addDays(today, -2) })
            .where(eq(planNotices.planId, id)),
        );
        await as(coordinator, file);
        await look();
        await expect(page.locator(".checklist li")).toHaveCount(4);
        await page.goto("/office/opinions");
        await look();
        await page.getByRole("link", { name: /步行道应当接到/ }).click();
        await page.locator("select[name=unit]").selectOption({ value: "transport" });
        await page.locator("button[value=assign]").click();
        await as(officer, "/office/opinions");
        await page.getByRole("link", { name: /步行道应当接到/ }).click();
        await look();
        await page.locator("input[name=adoption][value=adopted]").check();
        await page.locator("textarea[name=reason]").fill("已在条文中写明。");
        await page.locator("input[name=changed]").fill("c42");
        await page.locator("button[value=treat]").click();
        await as(coordinator, `${file}/papers/statement`);
        await page.locator("textarea[name=statement]").fill("共一条，采纳一条。");
        await submit(page);
        await page.goto(`${file}/papers/minutes`);
        await page.locator("input[name=hearingOn]").fill(addDays(today, -10));
        await page.locator("input[type=file]").setInputFiles(aFile("minutes.docx", docxFile(minutes)));
        await look();
        await submit(page);
        await expect(page.locator(".checklist a")).toHaveCount(2);
        await as(second, file);
        await page.locator('a[href*="part=document"]').click();
        await record(page, today);
        await as(coordinator, file);
        await expect(page.locator(".checklist a")).toHaveCount(1);
        await page.locator('a[href^="/office/hearing-applications/"]').click();
        await look();
        await page.locator("input[value=accepted]").check();
        await submit(page);
        await expect(page).not.toHaveURL(/hearing-applications\/./);
      });

      await test.step("it is approved, announced with the treatment, and put in force", async () => {
        await page.goto(`${file}/moves/approve`);
        await page.locator("input[name=approvedOn]").fill(today);
        await page.locator("input[name=approvedBy]").fill("区人民政府");
        await page.locator("input[name=approvalNumber]").fill("临政〔2026〕9号");
        await page.locator("textarea[name=obtainAt]").fill("区规划展示馆一层");
        await submit(page);
        await page.locator('a[href*="/moves/putInForce"]').click();
        await page.locator("input[name=inForceOn]").fill(today);
        await submit(page);
        await context.clearCookies({ name: /session/ });
        await page.goto(notice);
        await expect(page.locator(".announcement")).toContainText("临政〔2026〕9号");
        await expect(page.locator(".announcement")).toContainText("区规划展示馆一层");
        const [sent] = await Promise.all([
          page.waitForEvent("download"),
          page.locator('.announcement a[href^="/plan-documents/"]').click(),
        ]);
        expect(sent.suggestedFilename()).toMatch(/(听证纪要|hearing)\.docx$/);
        await expect(page.locator("#opinion-1")).toContainText("已在条文中写明。");
        await look();
        await page.goto("/notices/calendar?view=announced");
        await look();
        await page.locator(`a[href="${notice}"]`).click();
        await page.locator('a[href$="/fingerprint"]').click();
        await look();
        const fingerprint = await page.locator("code.fingerprint").textContent();
        const text = await (await page.request.get(`/plans/${id}/versions/2.0/canonical.json`)).body();
        expect(createHash("sha256").update(text).digest("hex")).toBe(fingerprint);
      });

      await test.step("everybody reads what changed, and which opinion led to it", async () => {
        await page.goto(`/plans/${id}/versions/2.0`);
        await expect(page.locator(".plan-treated li").first()).toContainText("1");
        await page.goto(`/plans/${id}`);
        await page.locator('.plan-versions a[href$="/compare"]').click();
        await expectChanges(page);
        await expect(page.locator("#c42 .compared-led a")).toHaveAttribute(
          "href",
          `${notice}?opinion=1#opinion-1`,
        );
        await look();
        const { changes } = await (await page.request.get(`/plans/${id}/compare.json`)).json();
        expect(changes.clauses[0].opinions).toMatchObject([{ href: `${notice}?opinion=1#opinion-1` }]);
        deps.db.close();
      });
    });
  });
}
