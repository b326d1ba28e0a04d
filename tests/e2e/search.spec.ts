import {
  crossedOtherwise,
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  phone,
  test,
  ways,
} from "./portal.ts";

const words = {
  "zh-CN": {
    box: "搜索诉求和答复",
    go: "搜索",
    instead: "以下是“停车场”的结果。",
    refuse: /仍然搜索/,
    ...{ also: /^也找了.*公交/, only: "只搜“公车”" },
    answers: /^答复/,
    none: /没有找到/,
  },
  en: {
    ...{ box: "Search what was asked and answered", go: "Search", instead: "Showing results for “停车场”." },
    ...{ also: /^Also searched.*公交/, only: "Search for “公车” only", refuse: /instead$/ },
    ...{ answers: /^Answers/, none: /^Nothing public has/ },
  },
} as const;

for (const { name, lang, ...way } of crossedOtherwise) {
  test.describe(name, () => {
    test.use({ ...way, viewport: phone });

    test("a word misheard leads to what was meant, marked, and on to the answer; one word finds another", async ({
      page,
    }) => {
      const { go, box, instead, refuse, also, only, answers, none } = words[lang];
      await page.goto("/");
      await page.getByRole("link", { name: go, exact: true }).click();
      await page.getByLabel(box).fill("停车厂");
      await page.getByLabel(box).press("Enter");
      await expect(page.getByText(instead)).toBeVisible();
      await expect(page.locator("mark").first()).toHaveText("停车场");
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await page.getByRole("link", { name: answers }).click();
      await page.locator(".search-results a").first().click();
      await expect(page).toHaveURL(/\/needs\/[\d-]+#answer-/);
      await page.goBack();
      await page.goBack();
      await page.getByRole("link", { name: refuse }).click();
      await page.getByLabel(box).fill("公车");
      await page.getByLabel(box).press("Enter");
      await expect(page.getByText(also)).toBeVisible();
      await expect(page.locator("mark").first()).toHaveText(/^(公交|班车|bus)$/i);
      await expectAccessible(page);
      await page.getByRole("link", { name: only }).click();
      await expect(page.getByText(none)).toBeVisible();
      await expectAccessible(page);
    });
  });
}

for (const { name, lang, ...way } of ways.slice(0, 1)) {
  test.describe(name, () => {
    test.use({ ...way, viewport: desktop });

    test("the box completes itself, by keyboard alone", async ({ page }) => {
      await page.goto("/tasks");
      const box = page.getByRole("combobox", { name: words[lang].box });
      const options = page.getByRole("listbox").getByRole("option");
      await box.pressSequentially("停车");
      await expect(options.first()).toBeVisible();
      await expect(box).toHaveAttribute("aria-expanded", "true");
      await expectAccessible(page);
      await box.press("Escape");
      await expect(options.first()).toBeHidden();
      await box.press("Backspace");
      await expect(options.first()).toBeVisible();
      await box.press("ArrowUp");
      await box.press("ArrowDown");
      await box.press("ArrowDown");
      const first = await options.first().getAttribute("id");
      await expect(box).toHaveAttribute("aria-activedescendant", first ?? "");
      await box.press("Enter");
      await expect(page).toHaveURL(/\/(needs|tasks|summaries)\/[\w-]+$/);
    });
  });
}

test("what is found is listed by no search engine and kept by no cache", async ({ page }) => {
  const answer = await page.goto("/search?q=路灯");
  await expect(page.locator(".search-results li").first()).toBeVisible();
  expect(answer?.headers()).toMatchObject({
    "x-robots-tag": "noindex",
    "cache-control": "private, no-store",
  });
});
