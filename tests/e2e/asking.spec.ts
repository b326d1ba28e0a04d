import type { Page } from "@playwright/test";
import { aPhoto } from "#tests/factories/photos.ts";
import { frailLine } from "#tests/setup/frail-line.ts";
import {
  askToSend,
  type BackgroundSync,
  backgroundSync,
  fullDevice,
  needsWith,
  photoWords,
  readyForNoNetwork,
  takeNewWorker,
  writeInTwoWindows,
} from "./asking-steps.ts";
import {
  confirmByKeyboard,
  describeByKeyboard,
  followByKeyboard,
  placeByKeyboard,
} from "./keyboard-steps.ts";
import { desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, ways } from "./portal.ts";
import { signIn } from "./sign-in.ts";

const photo = async (name: string) => ({
  ...{ name, mimeType: "image/jpeg" },
  buffer: Buffer.from(await aPhoto(90, 60)),
});

const sound = async (page: Page) => {
  await expectAccessible(page, { withoutScript: true });
  await expectNoSidewaysScroll(page);
};

for (const { name, lang, ...way } of ways.slice(0, 1)) {
  test.describe(name, () => {
    test.use({ ...way, viewport: phone, serviceWorkers: "allow" });
    test.setTimeout(240_000);

    test("a need outlasts a closed page and a broken line, and is sent once", async ({
      page,
      portal,
      troubles,
    }) => {
      const line = await frailLine(portal.origin);
      let network: BackgroundSync | undefined;
      const words = `The lamp at the gate is broken, ${name}.`;
      const later = `Seen without a network, ${name}.`;
      const burning = `隔壁着火了！There is a fire! ${name}.`;
      // Cookies know the host alone, so that who signs in here is signed in behind the line too.
      await signIn(page, "resident-08@linxi.example");
      await test.step("what passers-by will not read is told as it is typed", async () => {
        await page.goto(`${line.origin}/needs/new`);
        await readyForNoNetwork(page);
        await page.locator("input[name=place][value=whole]").check();
        await page.locator("input[name=placeLabel]").fill("文昌小学");
        await page.locator("main button.btn[value=to-what]").click();
        await page.locator("textarea[name=words]").fill(`${words} 13800138000`);
        await expect(page.locator(".mask-notice .note")).toContainText("138****8000");
      });
      await test.step("photos go up at once, are described and change places by keyboard", async () => {
        await page.locator("input[type=file]").setInputFiles([await photo("a.jpg"), await photo("b.jpg")]);
        await expect(page.locator(".photo-list li")).toHaveCount(2);
        await page.locator("#f-alternative-2").fill("坏了的路灯");
        await page.locator("button[value=earlier-2]").press("Enter");
        await expect(page.locator("#f-alternative-1")).toHaveValue("坏了的路灯");
        await page.locator("button[value=remove-2]").press("Enter");
        await expect(page.locator(".photo-list li")).toHaveCount(1);
        await page.locator("select[name=category]").selectOption("other");
        await page.locator("input[name=kind][value=help]").check();
        await sound(page);
      });
      await test.step("closed and opened again, it goes on where it was left", async () => {
        const key = await page.locator("input[name=key]").inputValue();
        await page.goto("about:blank");
        await page.goto(`${line.origin}/needs/new`);
        await expect(page.locator(".draft-offer")).toContainText("The lamp at the gate");
        await page.locator(".draft-offer button").first().click();
        await expect(page.locator("textarea[name=words]")).toHaveValue(`${words} 13800138000`);
        await expect(page.locator("#f-alternative-1")).toHaveValue("坏了的路灯");
        // Two windows that go on with one draft send one need.
        await expect(page.locator("input[name=key]")).toHaveValue(key);
        await page.locator("main button.btn[value=to-check]").click();
        await expect(page.locator(".mask-notice")).toContainText("138****8000");
        await sound(page);
      });
      await test.step("the answer is lost on its way: it waits, and is sent again as the same need", async () => {
        network = await backgroundSync(page, line.origin);
        line.loseAnswers();
        await page.locator("main button.btn[value=send]").click();
        const waiting = page.locator(".waiting-needs li");
        await expect(waiting).toHaveAttribute("data-state", "waiting");
        await sound(page);
        line.mend();
        // The page and the browser ask for it at the same moment.
        await Promise.all([network?.send(), askToSend(page)]);
        await expect(waiting).toHaveAttribute("data-state", "sent");
        const kept = await needsWith(portal.data, words);
        expect(kept).toMatchObject([{ alternative: "坏了的路灯", author_id: "resident-08" }]);
        await expect(waiting).toContainText(kept[0]?.number ?? "no number");
        await waiting.locator("button").last().click();
        await expect(page.locator(".waiting-needs")).toBeHidden();
      });
      await test.step("the way back to a step that was left is no lost network: it offers what was typed", async () => {
        await page.goto(`${line.origin}/needs/new`);
        await page.locator("input[name=place][value=whole]").check();
        await page.locator("main button.btn[value=to-what]").click();
        await page.locator("textarea[name=words]").fill(later);
        await expect(page.locator(".draft-note")).toBeVisible();
        await page.goto(`${line.origin}/help`);
        await page.goBack();
        await expect(page.locator(".draft-offer")).toContainText([...later].slice(0, 20).join(""));
        await expect(page).toHaveURL(`${line.origin}/needs/new`);
        await page.locator(".draft-offer button").last().click();
        await expect(page.locator(".draft-offer")).toHaveCount(0);
      });
      await test.step("photos chosen without a network outlast the closed page, with their words", async () => {
        await page.goto(`${line.origin}/needs/new`);
        await page.locator("input[name=place][value=whole]").check();
        await page.locator("main button.btn[value=to-what]").click();
        await page.locator("textarea[name=words]").fill(later);
        await expect(page.locator(".draft-note")).toBeVisible();
        line.cut();
        // A device that is full says so, and keeps the words; once it has room it keeps the photos too.
        await fullDevice(page, true);
        await page.locator("input[type=file]").setInputFiles(await photo("b.jpg"));
        await expect(page.locator(".photo-status")).toHaveText(await photoWords(page, "no-room"));
        await fullDevice(page, false);
        await page.locator("input[type=file]").setInputFiles(await photo("c.jpg"));
        await expect(page.locator(".photo-status")).toHaveText(await photoWords(page, "kept"));
        await page.locator(".photos-waiting button").first().press("Enter");
        await page.locator("#f-shows-1").fill("倒在路上的树");
        await sound(page);
        await page.locator("#f-shows-1").blur();
        await page.goto("about:blank");
        await page.goto(`${line.origin}/needs/new`);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await expect(page.locator("textarea[name=words]")).toHaveValue(later);
        await expect(page.locator("#f-shows-1")).toHaveValue("倒在路上的树");
        await expect(page.locator(".photos-waiting img")).toBeVisible();
        await sound(page);
      });
      await test.step("what is confirmed without a network is sent by the worker alone, once, by its writer's session", async () => {
        await expect(page.locator(".offline-signed-in")).toBeVisible();
        await page.locator("input[name=kind][value=enquiry]").check();
        await page.locator("button[value=send-later]").click();
        await expect(page.locator(".waiting-needs li")).toHaveAttribute("data-state", "waiting");
        await page.locator("textarea[name=words]").fill(burning);
        await page.locator("input[name=kind][value=help]").check();
        await page.locator("button[value=send-later]").click();
        await expect(page.locator(".waiting-needs li")).toHaveCount(2);
        await page.goto("about:blank");
        line.mend();
        const session = await page.context().cookies();
        await page.context().clearCookies();
        await network?.send();
        await takeNewWorker(page, line.origin);
        // Whoever else uses the device learns that something waits, and none of its words.
        await page.goto(`${line.origin}/needs/new`);
        await expect(page.locator(".waiting-others a")).toBeVisible();
        await expect(page.locator(".waiting-needs li")).toHaveCount(0);
        await sound(page);
        await page.goto("about:blank");
        expect(await needsWith(portal.data, later)).toEqual([]);
        await page.context().addCookies(session);
        await network?.send();
        const sent = { alternative: "倒在路上的树", author_id: "resident-08" };
        await expect.poll(() => needsWith(portal.data, later)).toMatchObject([sent]);
      });
      await test.step("what the rules stop comes back to its writer with the reason, and is not lost", async () => {
        await page.goto(`${line.origin}/needs/new`);
        await expect(page.locator(".waiting-needs li[data-state=sent]")).toHaveCount(1);
        const stopped = page.locator(".waiting-needs li[data-state=refused]");
        await sound(page);
        // The line breaks off just as it is opened: it is still there.
        line.cut();
        await stopped.locator("button").first().click();
        await expect(page).toHaveURL(/\/needs\/new\/offline/);
        await expect(stopped).toHaveCount(1);
        line.mend();
        await page.goto(`${line.origin}/needs/new`);
        await stopped.locator("button").first().click();
        await expect(page.locator("textarea[name=words]")).toHaveValue(burning);
        await expect(page.locator(".special-notice a[href='tel:119']").first()).toBeVisible();
        expect(await needsWith(portal.data, burning)).toEqual([]);
      });
      await test.step("two windows with one form lose no word, and one need comes of sending in both", () =>
        writeInTwoWindows(page, { origin: line.origin, data: portal.data, words: `Two windows, ${name}` }));
      await test.step("signing out leaves nothing on the device", async () => {
        await page.goto(`${line.origin}/needs/new`);
        await page.locator("input[name=placeLabel]").fill("half a word");
        await page.goto(`${line.origin}/account`);
        await page.locator("form[action='/sign-out'] button").first().click();
        await expect(page).toHaveURL(`${line.origin}/`);
        const left = await page.evaluate(() =>
          Object.keys(localStorage).filter((key) => /need-draft|asking-as/.test(key)),
        );
        expect(left).toEqual([]);
      });
      await network?.close();
      await line.close();
      // What the browser says of the broken line, or looks for beside a picture, is none of the page's doing.
      for (const said of troubles.filter((each) => /net::ERR_|favicon/.test(each)))
        troubles.splice(troubles.indexOf(said), 1);
    });
  });
}

for (const { name, ...way } of ways.slice(1, 2)) {
  test.describe(name, () => {
    test.use({ ...way, viewport: desktop });

    test("a visitor walks the three steps by keyboard alone, and follows a need like theirs by e-mail", async ({
      page,
    }) => {
      const words = `No pavement at the school gate, children walk in the traffic. ${name}`;
      const walk = { page, words, email: "walker@letters.example", look: () => sound(page) };
      await test.step("where: on the map, and by a place's name", () => placeByKeyboard(walk));
      await test.step("a need like it", () => followByKeyboard(walk));
      await test.step("what", () => describeByKeyboard(walk));
      await test.step("check", () => confirmByKeyboard(walk));
    });
  });
}

for (const { name, ...way } of ways.slice(2, 3)) {
  test.describe(name, () => {
    test.use({ locale: way.locale, javaScriptEnabled: false, viewport: desktop });

    test("in elder mode words are enough, by keyboard alone", async ({ page, portal, context }) => {
      const words = `请修一修门口的路，电话 13900139000。（${name}）`;
      await context.addCookies([{ name: "elder", value: "on", url: portal.origin }]);
      await signIn(page, "resident-09@linxi.example", "/needs/new");
      await page.setViewportSize(phone);
      await page.locator("input[name=placeLabel]").fill("幸福里3号楼下");
      await sound(page);
      await page.locator("main button.btn[value=to-what]").press("Enter");
      await page.locator("textarea[name=words]").fill(words);
      await page.locator("input[type=file]").setInputFiles(await photo("door.jpg"));
      await page.locator("button[value=add-photos]").press("Enter");
      await page.locator("#f-alternative-1").fill("门口的坑");
      await sound(page);
      await page.locator("main button.btn[value=to-check]").press("Enter");
      await expect(page.locator(".mask-notice")).toContainText("139****9000");
      await sound(page);
      await page.locator("main button.btn[value=send]").press("Enter");
      await expect(page).toHaveURL(/\/needs\/received$/);
      expect(await needsWith(portal.data, words)).toMatchObject([{ alternative: "门口的坑" }]);
    });
  });
}
