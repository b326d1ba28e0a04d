import type { Page } from "@playwright/test";
import { aPdf } from "#tests/factories/documents.ts";
import { expect, sendLast } from "./portal.ts";
import { signInHere } from "./sign-in.ts";

type Look = () => Promise<void>;
const press = (page: Page, intent: string) =>
  page.locator(`main form .acts button[name=intent][value=${intent}]`).click();

/** A part with a question, and a second one that only some answers bring. */
export async function buildQuestionnaire(page: Page, at: string, look: Look) {
  await page.goto(`${at}/questionnaire`);
  await look();
  await page.locator("a[href$='/sections/new']").click();
  await look();
  await page.locator("input[name=title]").fill("出行");
  await sendLast(page);
  await page.locator("a[href*='/questions/new?section=']").click();
  await look();
  await page.locator("a[href$='kind=single']").click();
  await page.locator("input[name=asks]").fill("先修哪里");
  await page.locator("textarea[name=options]").fill("桥 | Bridge");
  await sendLast(page);
  await expect(page.locator(".field[data-wrong]")).toHaveCount(1);
  await look();
  await page.locator("textarea[name=options]").fill("桥 | Bridge\n路 | Road");
  await page.locator("input[name=required]").check();
  await sendLast(page);
  await page.locator("a[href*='/questions/new?section=']").click();
  await page.locator("a[href$='kind=text']").click();
  await page.locator("input[name=asks]").fill("桥哪里不好");
  await page.locator(".subject-fields summary").first().click();
  await page.locator("input[name='shownIf[]']").first().check();
  await sendLast(page);
  await expect(page.locator(".built-question")).toHaveCount(2);
  // A question that depends on another does not come before it.
  await page.locator("button[value=up]").last().click();
  await expect(page.getByRole("alert")).toBeVisible();
  await look();
}

/** Somebody who is not signed in begins, keeps it by signing in, goes on later, and sends it. */
export async function answerQuestionnaire(page: Page, number: string, email: string, look: Look) {
  const at = `/consultations/${number}/questionnaire`;
  await page.goto(`/consultations/${number}`);
  await page.locator(`a[href='${at}']`).click();
  await look();
  await page.locator("input[type=radio]").first().check();
  await press(page, "next");
  await expect(page.getByRole("status")).toBeVisible();
  await page.locator("textarea").fill("桥太窄，两个人走不过去。");
  await look();
  await press(page, "keep");
  await signInHere(page, email);
  await expect(page.locator("textarea")).toHaveValue("桥太窄，两个人走不过去。");
  await press(page, "keep");
  await page.goto("/account");
  await page.goto(at);
  await expect(page.locator("textarea")).toHaveValue("桥太窄，两个人走不过去。");
  await press(page, "next");
  await expect(page.locator(".answers-given")).toContainText("桥太窄");
  await look();
  await press(page, "send");
  await expect(page.getByRole("status")).toContainText(number);
  await page.locator("a[href$='/answers']").first().click();
  await expect(page.locator(".answers-given")).toContainText("桥太窄");
  await look();
  await page.goto(`${at}/results`);
  await expect(page.locator("main")).not.toContainText("50.0%");
  await expect(page.locator(".survey-result")).toHaveCount(0);
}

/** A questionnaire on paper, with its scan, which leaves out what had to be answered. */
export async function enterQuestionnaire(page: Page, at: string, look: Look) {
  await page.goto(`${at}/questionnaire/entry`);
  await look();
  await press(page, "next");
  await expect(page.locator("input[name=name]")).toBeVisible();
  await look();
  await page.locator("input[name=channel][value=paper]").check();
  await page.locator("input[name=kind][value=individual]").check();
  await press(page, "send");
  await expect(page.locator("input[name=channel][value=paper]")).toBeChecked();
  await page.locator("input[name=name]").fill("欧阳修远");
  const buffer = Buffer.from(aPdf("Questionnaire"));
  const scan = { name: "scan.pdf", mimeType: "application/pdf", buffer };
  await page.locator("input[name=document]").setInputFiles(scan);
  await press(page, "send");
  await expect(page).toHaveURL(/contributions\?entered=/);
}

/** From the first answer on the office sees what it came to, and changes nothing. */
export async function findFrozen(page: Page, at: string, look: Look) {
  await page.goto(`${at}/questionnaire`);
  await expect(page.locator("button[value=up], a[href$='/sections/new']")).toHaveCount(0);
  await look();
  await page.locator(`a[href='${at}/questionnaire/results']`).click();
  await expect(page.locator(".survey-result").first()).toContainText("100.0%");
  await expect(page.locator(".survey-result img")).toHaveJSProperty("complete", true);
  await look();
  await page.goto(`${at}/questionnaire/sections/new`);
  await page.locator("input[name=title]").fill("迟来的");
  await sendLast(page);
  await expect(page.getByRole("alert")).toBeVisible();
}
