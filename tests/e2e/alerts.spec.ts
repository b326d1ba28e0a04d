import type { Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const [, inEnglish, withoutScript] = ways;

/** Goes to a control by keyboard alone and presses it. */
async function press(page: Page, selector: string) {
  await page.locator(selector).press("Enter");
}

test.describe("a visitor, in Chinese, without script, on a phone", () => {
  test.use({ ...withoutScript, viewport: phone });

  test("follows a filter of the map, proves the address, stops it and takes it up again", async ({
    page,
    portal,
  }) => {
    await page.goto("/map?category=transport&kind=suggestion");
    await expect(page.locator("link[type='application/atom+xml']")).toHaveAttribute(
      "href",
      /category=transport/,
    );
    await press(page, ".follow-here > p a");
    await expect(page.locator(".followed")).toHaveText("交通运输 · 建议");
    await expectAccessible(page, { withoutScript: true });
    await expectNoSidewaysScroll(page);
    const kept = "SELECT alert_id FROM alert_contacts";
    const before = await rowsOf(portal.data, kept);
    await page.locator("input[name=email]").fill("reader@letters.example");
    await page.locator("input[name=pace][value=weekly]").check();
    await press(page, "button[value=send-code]");
    await expect(page.locator("input[name=pace][value=weekly]")).toBeChecked();
    expect(await rowsOf(portal.data, kept)).toEqual(before);
    await page.locator("input[name=code]").fill((await page.locator(".demo-code").textContent()) ?? "");
    await press(page, "button[value=follow]");
    await expect(page).toHaveURL(/\/alerts\/[\w-]+\.[\w-]+\?said=followed$/);
    await expectAccessible(page, { withoutScript: true });
    await expectNoSidewaysScroll(page);
    await press(page, "button[value=end]");
    await expect(page.locator(".note.good")).toHaveText("已停止，不会再写信给您。");
    await press(page, "button[value=resume]");
    await expect(page.locator("button[value=pause]")).toBeVisible();
    await press(page, "button[value=end]");
    await expect(page.locator(".note.good")).toBeVisible();
  });
});

test.describe("a resident, in English", () => {
  test.use({ ...inEnglish, viewport: desktop });

  test("hears of a new need by letter, and stops the letters with one click", async ({
    page,
    portal,
    browser,
  }) => {
    await signIn(page, "resident-06@linxi.example", "/alerts/new?category=green-water");
    await page.locator("input[name=pace][value=immediate]").check();
    await press(page, "button[value=follow]");
    await expect(page).toHaveURL(/\/account\/alerts/);
    await expectAccessible(page, { withoutScript: true });

    const other = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: false });
    const writer = await other.newPage();
    await signIn(writer, "resident-05@linxi.example", "/needs/new");
    await writer.locator("input[name=place][value=whole]").check();
    await writer.locator("input[name=placeLabel]").fill("沿河");
    await writer.locator("main button.btn[value=to-what]").click();
    await writer.locator("textarea[name=words]").fill("河边缺几棵遮阳的树，夏天走不了。");
    await writer.locator("select[name=category]").selectOption("green-water");
    await writer.locator("input[name=kind][value=suggestion]").check();
    await writer.locator("main button.btn[value=to-check]").click();
    await writer.locator("main button.btn[value=send]").click();
    await expect(writer).toHaveURL(/\/needs\/received$/);
    await other.close();

    const letter = async () => {
      const [row] = await rowsOf(
        portal.data,
        "SELECT body FROM demo_outbox WHERE body LIKE '%/alerts/%' ORDER BY at DESC LIMIT 1",
      );
      return /\/alerts\/[\w-]+\.[\w-]+/.exec(row?.body ?? "")?.[0];
    };
    await expect.poll(letter, { timeout: 15_000 }).toBeTruthy();
    const stop = (await letter()) ?? "";
    const gone = await fetch(`${portal.origin}${stop}`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
      redirect: "manual",
    });
    expect(gone.status).toBe(200);
    await page.goto(stop);
    await expect(page.locator(".note.good")).toBeVisible();
    await expectAccessible(page, { withoutScript: true });
  });

  test("shares a need: its address, a code, and the card that others will see", async ({ page, portal }) => {
    const [need] = await rowsOf(
      portal.data,
      "SELECT number FROM needs WHERE is_public = 1 AND visibility = 'public' AND state = 'answered' LIMIT 1",
    );
    await page.goto(`/needs/${need?.number}`);
    const card = await page.locator("meta[property='og:image']").getAttribute("content");
    await press(page, ".share summary");
    await expect(page.locator("#share-link")).toHaveValue(`${portal.origin}/needs/${need?.number}`);
    const drawn = page.locator(".share-pictures img").first();
    await drawn.scrollIntoViewIfNeeded();
    await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
    expect(card).toContain((await drawn.getAttribute("src")) ?? "nothing");
    await expectAccessible(page, { withoutScript: true });
  });
});
