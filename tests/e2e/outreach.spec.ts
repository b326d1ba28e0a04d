import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { outreachEvents } from "#db/schema/outreach-events.ts";
import { aPhoto } from "#tests/factories/photos.ts";
import { openPortalIn } from "#tests/setup/test-portal.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const [writer, reviewer] = ["coordinator-01@linxi.example", "coordinator-02@linxi.example"];
const residents = ["resident-31@linxi.example", "resident-32@linxi.example"] as const;

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

    test("residents sign up until it is full, one waits and comes in; an explainer is read at its clause", async ({
      page,
      context,
      portal,
    }) => {
      const as = async (email: string, to: string) => {
        await context.clearCookies({ name: /session/ });
        await signIn(page, email, to);
      };
      const look = async () => {
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      };
      const title = `开放日 ${name}`;

      await test.step("the office announces an open day for two", async () => {
        await as(writer, "/office/outreach/events/new");
        await look();
        await fill(page, { titleZh: title, titleEn: title, wordsZh: "看图、提问。", placeLabel: "展览馆" });
        await fill(page, { coordinates: "nowhere", day: "2035-05-05", from: "09:30", until: "11:00" });
        await page.locator("input[name=capacity]").fill("2");
        await send(page);
        await expect(page.getByRole("alert")).toBeVisible();
        await expect(page.locator("input[name=titleZh]")).toHaveValue(title);
        await page.locator("input[name=coordinates]").fill("118.6039, 30.2853");
        await send(page);
        await expect(page).toHaveURL(/\/office\/outreach\/events\/\d{4}-V\d+$/);
        await look();
      });
      const number = new URL(page.url()).pathname.split("/").at(-1) ?? "";

      await test.step("the first takes both places, the second waits", async () => {
        await context.clearCookies({ name: /session/ });
        await page.goto(`/outreach/${number}`);
        await look();
        await signUp(page, residents[0], number, "2");
        await expect(page.getByRole("status")).toBeVisible();
        await context.clearCookies({ name: /session/ });
        await signUp(page, residents[1], number, "1");
        await expect(page.getByRole("status")).toContainText(/候补|waiting list/);
        await look();
      });

      await test.step("the first gives the places back, the second comes", async () => {
        await as(residents[0], `/outreach/${number}/withdrawal`);
        await look();
        await send(page);
        await expect(page.getByRole("status")).toHaveCount(0);
        await as(residents[1], `/outreach/${number}`);
        await expect(page.getByRole("status")).toContainText(/已报名|signed up/);
        const file = await page.request.get(`/outreach/${number}/calendar.ics`);
        expect(await file.text()).toContain("BEGIN:VEVENT\r\n");
      });

      await test.step("a survey is answered without an account, and the result of the last one is seen", async () => {
        await context.clearCookies({ name: /session/ });
        await page.goto("/surveys");
        await look();
        await page.locator(".policy-list a").first().click();
        await look();
        await page.locator("input[name=knows][value='4']").check();
        await page.locator("input[name=accepts][value='5']").check();
        await send(page);
        await expect(page.getByRole("status")).toBeVisible();
        await page.goto("/surveys");
        await page.locator(".policy-list a").last().click();
        await expect(page.getByText(/n = \d+/).first()).toBeVisible();
        const chart = page.locator("img.survey-chart").first();
        await chart.scrollIntoViewIfNeeded();
        await expect(chart).toHaveJSProperty("complete", true);
        await expect(chart).not.toHaveJSProperty("naturalWidth", 0);
        await expect(chart).toHaveAttribute("alt", /n = \d+/);
        await look();
      });

      await test.step("the day is over: the office records it with a photo, which needs its words", async () => {
        const deps = await openPortalIn(portal.data);
        const over = { startsAt: "2026-01-10T01:30:00.000Z", endsAt: "2026-01-10T03:00:00.000Z" };
        await deps.db.write((tx) =>
          tx.update(outreachEvents).set(over).where(eq(outreachEvents.number, number)),
        );
        deps.db.close();
        await as(writer, `/office/outreach/events/${number}/record`);
        await fill(page, { attended: "2", record: "答了五个问题。" });
        const photo = { name: "hall.jpg", mimeType: "image/jpeg", buffer: Buffer.from(await aPhoto()) };
        await page.locator("input[name=photoFile1]").setInputFiles(photo);
        await send(page);
        await expect(page.locator("#e-alternative1")).toBeVisible();
        await look();
        await page.locator("input[name=alternative1]").fill("展板前的讲解");
        await send(page);
        await expect(page).toHaveURL(`/office/outreach/events/${number}`);
        await context.clearCookies({ name: /session/ });
        await page.goto(`/outreach/${number}`);
        await expect(page.getByAltText("展板前的讲解")).toBeVisible();
        await look();
      });

      await test.step("one writes an explainer, another publishes it, anybody reads it at its clause", async () => {
        await as(writer, "/office/outreach/texts/new?kind=explainer");
        await look();
        await page.locator("select[name=clause1]").selectOption({ index: 2 });
        const clause = await page.locator("select[name=clause1]").inputValue();
        await fill(page, { titleZh: `解读 ${name}`, wordsZh: "用平常话说。" });
        await page.locator("textarea[name='questionZh[]']").first().fill(`要钱吗？${name}`);
        await page.locator("textarea[name='answerZh[]']").first().fill("不要。");
        await send(page);
        await expect(page).toHaveURL(/\/office\/outreach\/texts\/\d{4}-E\d+$/);
        const desk = new URL(page.url()).pathname;
        await page.goto(`${desk}/moves/submit`);
        await send(page);
        await as(reviewer, `${desk}/moves/publish`);
        await look();
        await send(page);
        await expect(page).toHaveURL(desk);
        await context.clearCookies({ name: /session/ });
        const [plan, anchor] = clause.split("#");
        await page.goto(`/plans/${plan}/clauses/${anchor}`);
        await expect(page.getByText(`解读 ${name}`)).toBeVisible();
        await expect(page.getByText(`要钱吗？${name}`)).toBeVisible();
        await look();
      });
    });
  });
}

async function fill(page: Page, values: Record<string, string>) {
  for (const [name, value] of Object.entries(values)) await page.locator(`[name=${name}]`).fill(value);
}

/** By keyboard: from the last field on, Enter on the button. */
const send = (page: Page) => page.locator("main form.form button[type=submit]").first().press("Enter");

async function signUp(page: Page, email: string, number: string, people: string) {
  await signIn(page, email, `/outreach/${number}/sign-up`);
  await page.locator("select[name=people]").selectOption(people);
  await send(page);
  await expect(page).toHaveURL(`/outreach/${number}`);
}
