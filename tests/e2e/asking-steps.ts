import type { CDPSession, Page } from "@playwright/test";
import { rowsOf } from "#tests/setup/demo-facts.ts";
import { expect } from "./portal.ts";

/** Needs that say this, with what is kept of their photos. */
export const needsWith = (data: string, words: string) =>
  rowsOf(
    data,
    "SELECT needs.number AS number, alternative, author_id FROM needs LEFT JOIN need_photos ON need_id = needs.id WHERE words LIKE ?",
    [`%${words}%`],
  );

/** The kept form is there once the service worker has put it by. */
export const readyForNoNetwork = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    for (let tries = 0; tries < 100 && !navigator.serviceWorker.controller; tries++)
      await new Promise((wake) => setTimeout(wake, 50));
  });

/** What the button says to the worker; the button itself is another one as soon as the need is sent. */
export const askToSend = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.controller?.postMessage("send-waiting"));

/** The browser's own word to the worker that the network is back, also while no page of the portal is open. */
export type BackgroundSync = { send(): Promise<void>; close(): Promise<void> };

export async function backgroundSync(page: Page, origin: string): Promise<BackgroundSync> {
  const blank = await page.context().newPage();
  const session: CDPSession = await page.context().newCDPSession(blank);
  let registrationId = "";
  session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
    for (const each of registrations)
      if (each.scopeURL === `${origin}/` && !each.isDeleted) registrationId = each.registrationId;
  });
  await session.send("ServiceWorker.enable");
  await expect.poll(() => registrationId).not.toBe("");
  return {
    async send() {
      const asked = { origin, registrationId, tag: "send-waiting", lastChance: false };
      await session.send("ServiceWorker.dispatchSyncEvent", asked);
    },
    close: () => blank.close(),
  };
}

/** A device that is full: whatever is to be kept in its store is given up, until the page says otherwise. */
export const fullDevice = (page: Page, isFull: boolean) =>
  page.evaluate((full) => {
    const { transaction } = IDBDatabase.prototype;
    const kept: unknown = Reflect.get(window, "roomy");
    if (!full && typeof kept === "function") Reflect.set(IDBDatabase.prototype, "transaction", kept);
    if (!full) return;
    Reflect.set(window, "roomy", transaction);
    IDBDatabase.prototype.transaction = function (...asked) {
      const change = transaction.apply(this, asked);
      if (asked[1] === "readwrite") queueMicrotask(() => change.abort());
      return change;
    };
  }, isFull);

/** What the page says of photos, in its language. */
export const photoWords = async (page: Page, word: string): Promise<string> =>
  JSON.parse((await page.locator("#f-photos").getAttribute("data-words")) ?? "{}")[word];

/** Another build's worker takes over, as after an update of the portal; the address is a picture's, so that no script sends what waits. */
export async function takeNewWorker(page: Page, origin: string) {
  // It stays: a browser may lose what is asked while a worker gives way to another, and pages would call their own back.
  await page.context().addInitScript(() => {
    if (location.pathname !== "/icon.svg" && "serviceWorker" in navigator)
      navigator.serviceWorker.register = () => navigator.serviceWorker.ready;
  });
  await page.goto(`${origin}/icon.svg`);
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("/service-worker.js?of=next");
    await new Promise<void>((done) => {
      installing?.addEventListener("statechange", () => installing.state === "activated" && done());
    });
  });
}

type Windows = { origin: string; data: string; words: string };

/** One form goes on in two windows with different words; both are closed, offered again and sent. */
export async function writeInTwoWindows(page: Page, { origin, data, words }: Windows) {
  const twin = await page.context().newPage();
  const typed = (each: Page) => each.locator("textarea[name=words]");
  const write = async (each: Page, said: string) => {
    await typed(each).fill(said);
    await expect(each.locator(".draft-note")).toBeVisible();
  };
  await page.goto(`${origin}/needs/new`);
  await page.locator("input[name=place][value=whole]").check();
  await page.locator("main button.btn[value=to-what]").click();
  await page.locator("input[name=kind][value=help]").check();
  await page.locator("select[name=category]").selectOption("other");
  await write(page, words);
  await twin.goto(`${origin}/needs/new`);
  await twin.locator(".draft-offer", { hasText: words }).locator("button").first().click();
  await expect(typed(twin)).toHaveValue(words);
  await write(twin, `${words}: two`);
  await write(page, `${words}: one`);
  for (const each of [page, twin]) await each.goto("about:blank");
  for (const each of [page, twin]) await each.goto(`${origin}/needs/new`);
  for (const [each, said] of [
    [page, "one"],
    [twin, "two"],
  ] as const) {
    const offer = each.locator(".draft-offer", { hasText: `${words}: ${said}` });
    await offer.locator("button").first().click();
    await expect(typed(each)).toHaveValue(`${words}: ${said}`);
    await each.locator("main button.btn[value=to-check]").click();
    await expect(each.locator("main button.btn[value=send]")).toBeVisible();
  }
  await page.locator("main button.btn[value=send]").click();
  await expect(page).toHaveURL(/\/needs\/received$/);
  await twin.locator("main button.btn[value=send]").click();
  await expect(twin.locator(".form-problems")).toBeFocused();
  await expect(twin.locator(".said .words")).toHaveText(`${words}: two`);
  expect(await needsWith(data, words)).toHaveLength(1);
  await twin.close();
}

/** Tab by Tab to a control, as somebody without a mouse goes; whoever is trapped on the way never comes there. */
export async function tabTo(page: Page, selector: string) {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`Tab never comes to ${selector} on ${page.url()}`);
}
