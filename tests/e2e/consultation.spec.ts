import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { addDays } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultations, contributions } from "#db/schema/consultations.ts";
import { openPortalIn } from "#tests/setup/test-portal.ts";
import { bringInLetters, decide, decideSideBySide, sortAtOnce } from "./consultation-desk-steps.ts";
import { downloaded, untilReady } from "./export-steps.ts";
import { aSheet, pointAndWrite } from "./places-steps.ts";
import {
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  lastSubmit,
  phone,
  sendLast,
  test,
} from "./portal.ts";
import {
  answerQuestionnaire,
  buildQuestionnaire,
  enterQuestionnaire,
  findFrozen,
} from "./questionnaire-steps.ts";
import { signIn, signInHere } from "./sign-in.ts";

const coordinator = "coordinator-01@linxi.example";
const answering = "resident-12@linxi.example";
const second = "coordinator-02@linxi.example";
const resident = "resident-33@linxi.example";
/** Speaks for a market entity of the demo. */
const clerk = "resident-19@linxi.example";
const ways = [
  { name: "in Chinese on a desktop", locale: "zh-CN", javaScriptEnabled: true, viewport: desktop },
  {
    name: "in English on a phone without script",
    locale: "en-GB",
    javaScriptEnabled: false,
    viewport: phone,
  },
] as const;

for (const { name, ...way } of ways) {
  test.describe(name, () => {
    test.use(way);
    test.setTimeout(180_000);

    test("a consultation is set up, published, written in, split, decided, answered and judged", async ({
      page,
      context,
      browser,
      portal,
    }) => {
      const as = async (email: string, to: string) => {
        await context.clearCookies({ name: /session/ });
        await signIn(page, email, to);
      };
      // Pages that the demo has are looked at by tests/e2e/every-page.spec.ts.
      const look = async () => {
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };
      const today = civilDateOf(new Date().toISOString(), "Asia/Shanghai");
      const days = { opensOn: today, closesOn: addDays(today, 60), resultOn: addDays(today, 70) };
      const desk = /\/office\/consultations\/\d{4}-Y\d+$/;

      await test.step("thirty days that are twenty-seven are refused, with the article and the count", async () => {
        await as(coordinator, "/office/consultations/new");
        await fill(page, { title: `征询 ${name}`, opensOn: today, closesOn: addDays(today, 26) });
        await page.locator("textarea[name=words]").fill("公示期共30天。");
        await sendLast(page);
        await expect(page).toHaveURL(desk);
        const list = page.locator(".checklist");
        await expect(list).toContainText(/城乡规划法|Urban and Rural Planning Law/);
        await expect(list).toContainText("27");
        await look();
      });
      const at = new URL(page.url()).pathname;
      const number = at.split("/").at(-1) ?? "";

      await test.step("a questionnaire with a branch is built", () => buildQuestionnaire(page, at, look));

      await test.step("with nothing missing it is published after a question", async () => {
        await page.goto(`${at}/draft`);
        await look();
        await fill(page, days);
        await page.locator("textarea[name=words]").fill("请对草案提意见。");
        await page.locator("textarea[name=contact]").fill("规划科");
        await page.locator("input[name='participants[]'][value=market-entity]").check();
        await page.locator(".subject-fields summary").first().click();
        await page.locator("input[name='subjects[]']").first().check();
        await page.locator("input[name=find]").fill("绿");
        await page.locator("input[name=find]").press("Enter");
        await page.locator("input[name='subjects[]'][value*='#clause:']").first().check();
        await expect(page.locator("textarea[name=contact]")).toHaveValue("规划科");
        await sendLast(page);
        await expect(page).toHaveURL(desk);
        await page.goto(`${at}/phases`);
        await look();
        await page.goto(`${at}/materials`);
        await look();
        await page.locator("input[name=title]").fill("总平面图");
        await page.locator("input[name=document]").setInputFiles(await aSheet());
        await sendLast(page);
        await page.goto(`${at}/moves/publish`);
        await look();
        await sendLast(page);
        await expect(page).toHaveURL(desk);
      });

      await test.step("a resident finds it, writes, and has a receipt", async () => {
        await context.clearCookies({ name: /session/ });
        await page.goto("/consultations");
        await page.locator(`a[href='/consultations/${number}']`).click();
        await look();
        await page.locator(`a[href='/consultations/${number}/read']`).click();
        await look();
        await pointAndWrite(page, way.javaScriptEnabled, "步行道断了。请接到学校。桥也要修。");
        await look();
        await sendLast(page);
        await signInHere(page, resident);
        await expect(page.locator("textarea[name=words]")).toHaveValue("步行道断了。请接到学校。桥也要修。");
        await expect(page.locator("input[name=attachment]")).toHaveCount(1);
        await (await lastSubmit(page)).press("Enter");
        await expect(page.getByRole("status")).toContainText(`${number}-0001`);
        const own = page.locator(`[id='${number}-0001']`);
        await expect(own.locator("mark")).not.toBeEmpty();
        await expect(own.locator(".sheet-picture .sheet-pin")).toHaveCount(1);
        await look();
      });

      await test.step("another one answers the questionnaire, with a draft; then nothing of it changes", async () => {
        await context.clearCookies({ name: /session/ });
        await answerQuestionnaire(page, number, answering, look);
        await as(coordinator, at);
        await findFrozen(page, at, look);
        await enterQuestionnaire(page, at, look);
      });

      await test.step("a market entity speaks under its name, and says what it stands to gain", async () => {
        await as(clerk, `/consultations/${number}/contributions`);
        await page.locator("input[name=inNameOf]").last().check();
        await page.locator("input[name=stake]").fill("想承接桥下的驿站");
        await page.locator("textarea[name=words]").fill("桥下可以设驿站。");
        await look();
        await sendLast(page);
        await expect(page.getByRole("status")).toContainText(`${number}-0004`);
        await expect(page.locator(`[id='${number}-0004']`)).toContainText("临溪青禾营造有限公司");
        await expect(page.locator(`[id='${number}-0004']`)).toContainText("想承接桥下的驿站");
        await as(coordinator, at);
      });

      await test.step("the office splits it between two sentences, and decides a passage", async () => {
        await as(coordinator, `${at}/contributions`);
        await page.locator(`a[href='${at}/contributions/1']`).click();
        await expect(page.locator("main mark")).not.toBeEmpty();
        await expect(page.locator(`a[href='${at}/contributions/1/attachments/1']`)).toBeVisible();
        await look();
        await page.locator("button.cut").first().click();
        await expect(page.locator(".desk-passages > li")).toHaveCount(2);
        if (way.javaScriptEnabled) {
          await page
            .locator("[data-at]")
            .last()
            .evaluate((span) => {
              const text = span.firstChild;
              if (text) document.getSelection()?.setBaseAndExtent(text, 1, text, 3);
            });
          await page.locator("[data-selected]:not([hidden]) button[name=split]").click();
          await expect(page.locator(".desk-passages > li")).toHaveCount(3);
          await page.locator("button[name=merge]").last().click();
          await expect(page.locator(".desk-passages > li")).toHaveCount(2);
        }
        await decide(page, 1, "partly", "列入近期计划。", look);
      });

      await test.step("after the close it is decided to the end, concluded, reviewed by another and published", async () => {
        await daysOf(portal.data, number, { opensOn: addDays(today, -40), closesOn: addDays(today, -1) });
        await decide(page, 2, "not-adopted", "桥不在规划范围内。");
        await page.goto(`${at}/contributions/2`);
        await decide(page, 1, "explained", "桥宽按规范确定。");
        await page.goto(`${at}/contributions/4`);
        await decide(page, 1, "adopted", "驿站列入设计。");
        for (const move of ["collate", "conclude"]) await makeMove(page, at, move);
        await as(second, at);
        await makeMove(page, at, "review");
        await page.goto(`/consultations/${number}/result`);
        await expect(page.locator(".result-table")).toHaveCount(0);
        await page.goto(`${at}/moves/answer`);
        await page.locator("textarea[name=statement]").fill("逐条答复如下。");
        await sendLast(page);
        await expect(page).toHaveURL(desk);
      });

      await test.step("everybody finds each passage with its treatment, narrows the table, and sees the sums", async () => {
        await context.clearCookies({ name: /session/ });
        await page.goto(`/consultations/${number}/result`);
        // Words of who proved an e-mail address alone wait for a moderator, whose page has a journey of its own.
        await expect(page.locator(".result-table em").first()).toBeVisible();
        await shown(portal.data, number);
        await page.goto("/");
        await page.locator(`a[href='/consultations/${number}/result']`).click();
        await expect(page.locator(".result-sums")).toContainText("4 =");
        await expect(page.locator(".result-table tbody tr")).toHaveCount(4);
        await look();
        await page.locator("select[name=adoption]").selectOption("not-adopted");
        await page.locator("form.filters button[type=submit]").click();
        await expect(page).toHaveURL(/adoption=not-adopted/);
        await expect(page.locator(".result-table tbody tr")).toHaveCount(1);
        await expect(page.locator(".result-table")).toContainText("桥不在规划范围内。");
      });

      await test.step("the office takes it along, and as many are in it as on the page", async () => {
        await as(coordinator, `${at}/exports`);
        await page.locator("select[name=kind]").selectOption("json");
        await page.locator("main form button[type=submit]").click();
        await untilReady(page, way.javaScriptEnabled);
        const taken = JSON.parse((await downloaded(page)).toString());
        expect(taken.consultation).toMatchObject({ contributions: 4, passages: 4 });
        expect(taken.contributions).toHaveLength(4);
        expect(JSON.stringify(taken)).toContain("列入近期计划。");
      });

      await test.step("who wrote reads the answer and says once whether it answers", async () => {
        await as(resident, "/account/contributions");
        await expect(page.locator(`[id='${number}-0001']`)).toContainText("列入近期计划。");
        await page.locator(`a[href='/account/contributions/${number}-0001/verdict']`).click();
        await look();
        await page.locator("input[name=grade][value=partly]").check();
        await page.locator("textarea[name=words]").fill("桥还是想修。");
        await page.locator("main form button[type=submit]").press("Enter");
        await expect(page.getByRole("status")).toBeVisible();
        await expect(page.locator(`a[href='/account/contributions/${number}-0001/verdict']`)).toHaveCount(0);
        await as(coordinator, `${at}/verdicts?grade=partly`);
        await expect(page.locator("main")).toContainText("桥还是想修。");
        // As if nothing had been answered: other journeys find the portal as it was.
        await daysOf(portal.data, number, { ...days, state: "published", answeredAt: null });
      });

      await test.step("of two officials on one passage the second sees the first one's words beside their own", () =>
        decideSideBySide(page, {
          at,
          look,
          second,
          open: () => browser.newContext({ ...way, baseURL: portal.origin }),
        }));

      await test.step("many are sorted at once on the workbench, and their topic is listed", () =>
        sortAtOnce(page, at));

      await test.step("a table of letters is brought in: what is wrong is named by its line, the rest is taken", () =>
        bringInLetters(page, { at, today, look }));

      await test.step("it is withdrawn with a public reason", async () => {
        await page.goto(`${at}/moves/withdraw`);
        await page.locator("textarea[name=reason]").fill("草案有误。");
        await sendLast(page);
        await page.goto(`/consultations/${number}`);
        await expect(page.locator("main")).toContainText("草案有误。");
        await look();
      });
    });
  });
}

async function makeMove(page: Page, at: string, move: string) {
  await page.goto(`${at}/moves/${move}`);
  await sendLast(page);
  await expect(page).toHaveURL(/\/office\/consultations\/\d{4}-Y\d+$/);
}

/** Time passes: the days of a consultation are others now. */
async function daysOf(data: string, number: string, set: Partial<typeof consultations.$inferInsert>) {
  const { db } = await openPortalIn(data);
  await db.write((tx) => tx.update(consultations).set(set).where(eq(consultations.number, number)));
  db.close();
}

async function shown(data: string, number: string) {
  const { db } = await openPortalIn(data);
  const own = eq(contributions.number, `${number}-0001`);
  await db.write((tx) => tx.update(contributions).set({ publication: "published" }).where(own));
  db.close();
}

async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) await page.locator(`input[name=${name}]`).fill(value);
}
