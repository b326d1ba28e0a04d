import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "./portal.ts";
import { signIn } from "./sign-in.ts";

type Look = () => Promise<void>;

/** Says what is made of a passage on the page of its contribution. */
export async function decide(
  page: Page,
  place: number,
  adoption: string,
  reason: string,
  look = async () => {},
) {
  await page.locator(`.desk-passages > li:nth-child(${place}) a[href*='/passages/']`).first().click();
  await look();
  await page.locator("select[name=unit]").selectOption({ index: 1 });
  await page.locator(`input[name=adoption][value=${adoption}]`).check();
  await page.locator("textarea[name=reason]").fill(reason);
  await page.locator("button[name=act][value=decide]").click();
  await expect(page.locator(".desk-passages > li").nth(place - 1)).toContainText(reason);
}

type Beside = { at: string; look: Look; second: string; open: () => Promise<BrowserContext> };

/** The coordinator's page stands open while another one decides the same passage. */
export async function decideSideBySide(page: Page, { at, look, second, open }: Beside) {
  await page.goto(`${at}/contributions/1`);
  const [, passage] = await page.locator(".desk-passages a[href*='/passages/']").all();
  const path = (await passage?.getAttribute("href")) ?? "";
  await page.goto(path);
  await page.locator("textarea[name=reason]").fill("甲的理由");
  const other = await open();
  const theirs = await other.newPage();
  await signIn(theirs, second, path);
  await theirs.locator("button[name=act][value=take-over]").click();
  await theirs.locator("textarea[name=reason]").fill("乙的理由");
  await theirs.locator("button[name=act][value=decide]").click();
  await expect(theirs.locator(".desk-passages")).toContainText("乙的理由");
  await other.close();
  await page.locator("button[name=act][value=decide]").click();
  await expect(page.locator(".theirs")).toContainText("乙的理由");
  await expect(page.locator("textarea[name=reason]")).toHaveValue("甲的理由");
  await look();
  await page.locator("button[name=act][value=decide]").click();
  await expect(page.locator(".desk-passages")).toContainText("甲的理由");
  await page.goto(path);
  await page.locator(".passage-history summary").first().click();
  await expect(page.locator(".passage-history")).toContainText("乙的理由");
}

export async function sortAtOnce(page: Page, at: string) {
  await page.goto(`${at}/passages`);
  const boxes = await page.locator("input[name='passage[]']").all();
  for (const box of boxes) await box.check();
  await page.locator("input[name=topic]").fill("步行");
  await page.locator("button[name=act][value=give]").click();
  await expect(page.getByRole("status")).toContainText(String(boxes.length));
  await page.goto(`${at}/topics`);
  await expect(page.locator("main")).toContainText("步行");
}

export async function bringInLetters(
  page: Page,
  { at, today, look }: { at: string; today: string; look: Look },
) {
  await page.goto(`${at}/imports`);
  await page
    .locator("input[name=table]")
    .setInputFiles({ name: "letters.csv", mimeType: "text/csv", buffer: lettersOf(today) });
  await page.locator("main form button[type=submit]").first().press("Enter");
  await expect(page).toHaveURL(/\/imports\/[0-9a-z]+$/);
  const wrong = page.locator("main tbody tr");
  await expect(wrong).toHaveCount(2);
  await expect(wrong.first()).toContainText("3");
  await look();
  await page.locator("button[name=act][value=take]").click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("status")).toContainText(/已导入 3 条|3 contributions were taken in/, {
      timeout: 500,
    });
  }).toPass();
  await look();
  await page.goto(`${at}/contributions/2/letter`);
  await look();
  await page.goto(`${at}/letters`);
  await expect(page.locator("main tbody tr")).toHaveCount(1);
}

/** Three letters, two of them one, and two rows that are wrong. */
const lettersOf = (day: string) =>
  Buffer.from(
    [
      "渠道,姓名,收到日期,意见内容",
      `来信,赵一,${day},请保留门前的大树，不要为了停车移走，孩子们夏天要在树下乘凉。`,
      `传真,钱二,${day},请修路。`,
      `来信,孙三,${day},请保留门前的大树,`,
      `电话,李四,某日,桥要修。`,
      `来信,周五,${day},请保留门前的大树。不要为了停车移走。孩子们夏天要在树下乘凉！`,
    ].join("\n"),
  );
