import { expect, type Page } from "@playwright/test";
import { aPhoto } from "#tests/factories/photos.ts";
import { rowsOf } from "#tests/setup/demo-facts.ts";

/** Says everything about one journey that its steps need. */
export type Journey = {
  page: Page;
  data: string;
  script: boolean;
  /** Called on every page that a step opens. */
  look(): Promise<void>;
  as(email: string): Promise<void>;
};

export const demo = (name: string) => `${name}@linxi.example`;

/** Where the need is (a click on the map, or a name from the list), what it is, and the check; returns its number. */
export async function submitNeed({ page, script, look }: Journey, words: string): Promise<string> {
  await page.goto("/needs/new");
  if (script) {
    const map = page.locator(".leaflet-container");
    await expect(map).toBeVisible();
    // A map that is still coming to rest takes a click for the end of its movement.
    await expect(async () => {
      await map.click({ position: { x: 200, y: 160 } });
      await expect(page.locator("input[name=place][value=drawn]")).toBeChecked({ timeout: 1000 });
    }).toPass();
  } else {
    await page.locator("main input[name=q]").fill("文昌小学");
    await page.locator("button[value=search]").click();
    await page.locator("input[name=place]").first().check();
  }
  await page.locator("input[name=placeLabel]").fill("文昌小学东门");
  await look();
  await page.locator("main button.btn[value=to-what]").click();
  await page.locator("textarea[name=words]").fill(words);
  await page.locator("select[name=category]").selectOption("transport");
  await page.locator("input[name=kind][value=suggestion]").check();
  await look();
  await page.locator("main button.btn[value=to-check]").click();
  await look();
  await page.locator("main button.btn[value=send]").click();
  await expect(page).toHaveURL(/\/needs\/received$/);
  await look();
  return (await page.locator(".receipt-number").textContent()) ?? "";
}

/** The demo e-mail of whoever has to answer: the planner that the need was routed to, else an officer of its unit. */
export async function handlerOf(data: string, number: string): Promise<string> {
  const [row] = await rowsOf(
    data,
    `SELECT role_grants.person_id AS person FROM needs
     JOIN role_grants ON role_grants.ended_at IS NULL
      AND (role_grants.person_id = needs.planner_id OR role_grants.unit_id = needs.unit_id)
     WHERE needs.number = ? ORDER BY role_grants.person_id = needs.planner_id DESC`,
    [number],
  );
  if (!row?.person) throw new Error(`nobody handles ${number}`);
  return `${row.person}@linxi.example`;
}

/** From the inbox to the case: accept, start, answer. */
export async function answerNeed({ page, look }: Journey, number: string) {
  await page.goto("/office");
  await look();
  await page.goto(`/office/needs/${number}`);
  await look();
  for (const move of ["accept", "start"]) {
    const offered = page.locator(`nav.moves a[href$="/moves/${move}"]`);
    // What came in from another system is accepted already.
    if (move === "accept" && (await offered.count()) === 0) continue;
    await offered.click({ timeout: 10_000 });
    await sendOfficeForm(page, number);
  }
  await page.goto(`/office/needs/${number}/answer`);
  await page.locator("input[name=result][value=adopted]").check();
  await page.locator("textarea[name=reasons]").fill("东门北侧可以先划出两米步行道，已与学校商定。");
  await page.locator("input[name=basis]").fill("总体规划第42条");
  await page.locator("input[name=nextStep]").fill("两周内完成划线，请您到场看看。");
  await look();
  await sendOfficeForm(page, number);
  await look();
}

async function sendOfficeForm(page: Page, number: string) {
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/office/needs/${number}$`));
}

/** Told in the portal and by letter, as soon as the clock has come round. */
export async function expectTold({ page, look }: Journey, number: string, email: string, times = 1) {
  await expect(async () => {
    await page.goto("/account/messages");
    expect(await page.locator("main").textContent()).toContain(number);
  }).toPass({ timeout: 30_000 });
  await look();
  await expect(async () => {
    await page.goto(`/outbox?to=${encodeURIComponent(email)}`);
    const letters = page.locator(".letters li", { hasText: number });
    expect(await letters.count()).toBeGreaterThanOrEqual(times);
  }).toPass({ timeout: 30_000 });
}

/** A draft of this need and others, sent on for review; returns its number. */
export async function draftSummary({ page, look }: Journey, needs: string[], title: string): Promise<string> {
  const query = new URLSearchParams([...needs.map((number) => ["need[]", number]), ["step", "draft"]]);
  await page.goto("/office/summaries/new");
  await look();
  await page.goto(`/office/summaries/new?${query}`);
  await page.locator("input[name=title]").fill(title);
  await page.locator("textarea[name=asked]").fill("补齐学校门口的人行道，先划临时步行道。");
  await page.locator("textarea[name=evidence]").fill("早高峰东门断面每小时一千二百余人次。");
  await page.locator("main form select[name=category]").last().selectOption("transport");
  await look();
  await page.locator("main form[method=post] button.btn[type=submit]").last().click();
  await expect(page).toHaveURL(/\/office\/summaries\/(?!new)[^/?]+$/);
  const number = page.url().split("/").at(-1) ?? "";
  await look();
  await page.locator(`a[href*='/office/summaries/${number}/review']`).click();
  await look();
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/office/summaries/${number}$`));
  return number;
}

export async function publishSummary({ page, look }: Journey, number: string) {
  await page.goto(`/office/summaries/${number}`);
  await page.locator(`a[href*='/office/summaries/${number}/publication']`).click();
  await look();
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/summaries/${number}$`));
  await look();
}

/** A task of that unit, carrying out a clause as well; returns its number. */
export async function openTask(
  { page, look }: Journey,
  summary: string,
  { unit, clause }: { unit: string; clause?: string },
): Promise<string> {
  await page.goto(`/office/summaries/${summary}`);
  await page.locator(`a[href*='/office/summaries/${summary}/task']`).click();
  for (const [name, value] of Object.entries({
    class: "major-project",
    theme: "transport-infrastructure",
    rung: "project",
    leadUnitId: unit,
    ...(clause ? { "clause[]": clause } : {}),
  }))
    await page.locator(`select[name="${name}"]`).selectOption(value);
  const typed = { dueOn: "2027-06-30", measure: "建成步行道", target: "180", measureUnit: "米" };
  for (const [name, value] of Object.entries({ ...typed, placeLabel: "文昌小学东门" }))
    await page.locator(`input[name="${name}"]`).fill(value);
  await look();
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(/\/office\/tasks\/(?!new)[^/?]+$/);
  await look();
  return page.url().split("/").at(-1) ?? "";
}

/** The lead unit starts, reports, and finishes with evidence. */
export async function carryOutTask({ page, look }: Journey, number: string) {
  await reportOn(page, number, "start", "开工：现场已围挡。", "10");
  await reportOn(page, number, "report", "已划线一百米。", "60");
  await look();
  await page.locator(`a[href*='/office/tasks/${number}/ending']`).click();
  await page.locator("input[name=move][value=finish]").check();
  await page.locator("textarea[name=words]").fill("一百八十米步行道全部建成，已验收。");
  await showPhoto(page);
  await look();
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/office/tasks/${number}$`));
  await page.goto(`/tasks/${number}`);
  const shown = page.locator(".reports img[alt='东门北侧划好的步行道']");
  await shown.scrollIntoViewIfNeeded();
  await expect(shown).toHaveJSProperty("complete", true);
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

/** A photo as evidence in place of words; without saying what it shows it comes back, and is still there. */
async function showPhoto(page: Page) {
  const buffer = Buffer.from(await aPhoto(900, 600));
  const photo = { name: "photo.jpg", mimeType: "image/jpeg", buffer };
  await page.locator("input[name=photoFile1]").setInputFiles(photo);
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page.locator("#e-alternative1")).toBeVisible();
  await expect(page.locator("input[name=photo1]")).toHaveValue(/./);
  await page.locator("input[name=alternative1]").fill("东门北侧划好的步行道");
}

async function reportOn(page: Page, number: string, move: string, words: string, progress: string) {
  await page.goto(`/office/tasks/${number}`);
  await page.locator(`a[href*='/office/tasks/${number}/reports']`).click();
  await page.locator(`input[name=move][value=${move}]`).check();
  await page.locator("textarea[name=words]").fill(words);
  await page.locator("input[name=progress]").fill(progress);
  await page.locator("input[name=done]").fill(progress);
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/office/tasks/${number}$`));
}

export async function giveVerdict({ page, look }: Journey, number: string) {
  await page.goto(`/needs/${number}/verdict`);
  await page.locator("input[name=solved][value=yes]").check();
  await page.locator("input[name=satisfaction][value='5']").check();
  await page.locator("textarea[name=words]").fill("孩子们走得安心了。");
  await look();
  await page.locator("main form.form button.btn:not(.plain)[type=submit]").click();
  await expect(page).toHaveURL(new RegExp(`/needs/${number}$`));
  await look();
}

/** From need to summary to task to clause and back, by the links on the pages alone. */
export async function walkBothWays(
  { page, look }: Journey,
  links: { need: string; summary: string; task: string; clause?: string },
) {
  const paths = [`/needs/${links.need}`, `/summaries/${links.summary}`, `/tasks/${links.task}`];
  if (links.clause) paths.push(`/plans/${links.clause.split("#")[0]}`);
  await page.goto(paths[0] ?? "/");
  const there = paths.slice(1);
  for (const [place, path] of [...there, ...paths.slice(0, -1).toReversed()].entries()) {
    await page.locator(`main a[href^="${path}"]`).first().click();
    await expect(page).toHaveURL((url) => url.pathname === path);
    if (place < there.length) await look();
  }
}
