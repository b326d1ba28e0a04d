import { request as send } from "node:http";
import { expect, expectAccessible, phone, test } from "./portal.ts";

test("the process says that it lives and that it is ready", async ({ request }) => {
  for (const path of ["/healthz", "/readyz"]) expect((await request.get(path)).status(), path).toBe(200);
});

test("a page that is not there is a page of ours, and says where to go on", async ({ page }) => {
  const answer = await page.goto("/no/such/page");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("main h1")).toBeVisible();
  await expect(page.locator("main a").first()).toBeVisible();
});

test("every answer carries the headers that keep strangers out", async ({ request, portal }) => {
  for (const path of ["/", "/no/such/page", "/healthz"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"], path).toContain("default-src 'self'");
    expect(headers["content-security-policy"], path).not.toContain("unsafe");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-request-id"], path).toMatch(/^\w{20,}$/);
  }
  expect(portal.log()).not.toContain('"level":50');
});

test("the demo answers nobody who calls it by another name", async ({ portal }) => {
  expect(await statusOf(portal.origin, { method: "GET", headers: { Host: "wenji.example" } })).toBe(421);
  expect(await statusOf(portal.origin, { method: "GET", headers: { Host: "127.0.0.1.wenji.example" } })).toBe(
    421,
  );
  expect(await statusOf(portal.origin, { method: "GET", headers: {} })).toBe(200);
});

test("a form that another site sends is not taken", async ({ portal }) => {
  const post = (headers: Record<string, string>) =>
    statusOf(`${portal.origin}/preferences`, {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
    });
  expect(await post({ Origin: "https://elsewhere.example" })).toBe(403);
  expect(await post({ "Sec-Fetch-Site": "cross-site" })).toBe(403);
  expect(await post({})).toBe(403);
  expect(await post({ Origin: "null" })).toBe(403);
  expect(await post({ Origin: portal.origin })).toBe(303);
});

test("other methods than reading and sending a form are not answered", async ({ portal }) => {
  for (const method of ["PUT", "DELETE", "PATCH"])
    expect(await statusOf(portal.origin, { method, headers: {} }), method).toBe(405);
});

test("the language, elder mode and contrast are kept on the next pages", async ({ page }) => {
  await page.goto("/");
  for (const [name, attribute, value] of [
    ["elder", "data-elder", "true"],
    ["contrast", "data-contrast", "high"],
    ["lang", "lang", "en"],
  ] as const) {
    await page.locator(`button[name=${name}]`).click();
    await expect(page.locator("html")).toHaveAttribute(attribute, value);
  }
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("html")).toHaveAttribute("data-elder", "true");
});

for (const viewport of [phone, { width: 1240, height: 900 }]) {
  test(`the keyboard reaches everything at ${viewport.width} px, sees where it is, and is never caught`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto("/");
    await page.keyboard.press("Tab");
    const skip = page.locator("a.skip");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();

    await page.goto("/");
    const wanted = await page
      .locator("a[href]:visible, button:visible, input:visible, select:visible, summary:visible")
      .count();
    const reached = new Set<string>();
    for (let presses = 0; presses < wanted + 5; presses++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(focusSeen);
      if (!here) break;
      expect(here.visible, `the focus on ${here.what} can be seen`).toBe(true);
      reached.add(here.what);
    }
    expect(reached.size).toBeGreaterThanOrEqual(Math.min(wanted, 10));
  });
}

test("a picture without words is found by axe", async ({ page }) => {
  test.fail();
  await page.goto("/offline");
  await page.locator("main").evaluate((main) => main.append(document.createElement("img")));
  await expectAccessible(page);
});

/** What has the focus, and whether it shows: runs in the page. */
function focusSeen() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  const box = element.getBoundingClientRect();
  const inView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
  return {
    what: element.outerHTML.slice(0, 120),
    visible: inView && (outlined || style.boxShadow !== "none"),
  };
}

/** The status of a request with exactly these headers; fetch would set some of its own. */
function statusOf(
  url: string,
  options: { method: string; headers: Record<string, string> },
): Promise<number> {
  return new Promise((done, fail) => {
    const asked = send(url, options, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    asked.on("error", fail);
    asked.end();
  });
}
