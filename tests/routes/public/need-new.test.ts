import { describe, expect, test } from "vitest";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { action, loader } from "#app/routes/public/need-new.tsx";
import { needDrafts } from "#db/schema/drafts.ts";
import { needPhotos, needs } from "#db/schema/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPhoto, asFile } from "#tests/factories/photos.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { leftContacts } from "#tests/factories/sealed.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

type Fields = Parameters<typeof posting>[2];
type View = Awaited<ReturnType<typeof loader>>["view"];

const where = { step: "where", place: "coordinates", coordinates: "118.6, 30.28" };
const what = {
  ...{ ...where, step: "what", kind: "suggestion", category: "transport", visibility: "public" },
  words: "小学门口没有人行道，孩子每天走在车流里。",
};
const check = { ...what, step: "check" };

async function aRoutedTown() {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(portal, {
    id: "transport",
    unitId: "liuwan-office",
    territoryId: "liuwan",
    category: "transport",
  });
  return portal;
}

/** Posts a step and gives the page that comes back, or where it leads. */
async function post(portal: TestPortal, actor: Actor, fields: Fields, path = "/needs/new") {
  const context = await contextFor(portal, actor);
  const answer = await action(posting(context, path, fields));
  if (answer instanceof Response) return { status: answer.status, headers: answer.headers, view: undefined };
  const view: View = answer.data.view;
  return { status: answer.init?.status ?? 200, headers: new Headers(), view };
}

const rows = (portal: TestPortal) => portal.db.read.select().from(needs);
const carried = (view: View | undefined): Record<string, string[]> => view?.form.values ?? {};

describe("the first page", () => {
  test("is the same for every visitor: no key, no token", async () => {
    const portal = await aRoutedTown();
    const context = await contextFor(portal);
    const { view } = await loader(reading(context, "/needs/new"));
    expect(view.step).toBe("where");
    expect(view.form.values.key).toBeUndefined();
  });

  test("finds places by name on the server", async () => {
    const portal = await aRoutedTown();
    const { view } = await loader(
      reading(await contextFor(portal), `/needs/new?q=${encodeURIComponent("文昌小学")}`),
    );
    if (view.step !== "where") throw new Error(view.step);
    expect(view.where.found.map(({ name }) => name)).toContain("文昌小学");
  });
});

describe("three steps without script", () => {
  test("lead from the place to the words, and each keeps what the other typed", async () => {
    const portal = await aRoutedTown();
    const second = await post(portal, visitor, { ...where, intent: "to-what", placeLabel: "东门" });
    expect(second.view?.step).toBe("what");
    expect(carried(second.view)).toMatchObject({ coordinates: ["118.6, 30.28"], placeLabel: ["东门"] });
    expect(carried(second.view).key?.[0]).toHaveLength(26);
    const back = await post(portal, visitor, { ...what, intent: "back-where", key: "k" });
    expect(back.view?.step).toBe("where");
    expect(carried(back.view)).toMatchObject({ words: [what.words], key: ["k"] });
  });

  test("a place that is missing or not understood is said at its field", async () => {
    const portal = await aRoutedTown();
    const none = await post(portal, visitor, { step: "where", intent: "to-what" });
    expect([none.view?.step, none.view?.form.errors.place]).toEqual(["where", "place-needed"]);
    const wrong = await post(portal, visitor, { step: "where", intent: "to-what", coordinates: "here" });
    expect(wrong.view?.form.errors).toEqual({ coordinates: "coordinates-not-understood" });
    expect(wrong.status).toBe(422);
  });

  test("the check names unit, due date and legal basis before anything is kept", async () => {
    const portal = await aRoutedTown();
    await aPerson(portal, "宋予安", { role: "planner", territoryId: "liuwan" });
    const { view } = await post(portal, visitor, { ...what, intent: "to-check" });
    if (view?.step !== "check") throw new Error(view?.step);
    expect(view.check).toMatchObject({
      ...{ planner: "宋予安", rule: { name: "规则 transport" }, visibility: "public", firstReview: true },
      unit: { name: "柳湾街道办事处" },
      deadline: { due: "2026-03-09", provisional: false },
    });
    expect(view.check.deadline?.basis.zh).toContain("建议类");
    expect(await rows(portal)).toEqual([]);
  });

  test("words of an emergency stop the form until they are said to be none", async () => {
    const portal = await aRoutedTown();
    const words = "隔壁着火了";
    const stopped = await post(portal, visitor, { ...what, words, intent: "to-check" });
    if (stopped.view?.step !== "what") throw new Error(stopped.view?.step);
    expect(stopped.view.what.special?.channels.map(({ phone }) => phone)).toEqual(["119", "120", "110"]);
    const passed = await post(portal, visitor, { ...what, words, declined: "emergency" });
    expect(passed.view?.step).toBe("check");
  });
});

describe("sending", () => {
  test("a signed-in resident's need is taken at once and leads to the receipt", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const sent = await post(portal, resident, { ...check, intent: "send", key: "one" });
    expect([sent.status, sent.headers.get("location")]).toEqual([303, "/needs/received"]);
    await post(portal, resident, { ...check, intent: "send", key: "one" });
    expect(await rows(portal)).toMatchObject([
      { number: "2026-000001", authorId: resident.id, isPublic: true },
    ]);
  });

  test("a guest proves a contact by a code, and everything typed is kept on the way", async () => {
    const portal = await aRoutedTown();
    const contact = "138 0013 8000";
    const asked = await post(portal, visitor, { ...check, intent: "send-code", contact, key: "one" });
    if (asked.view?.step !== "check") throw new Error(asked.view?.step);
    expect(asked.view.check.codeSentTo).toBe("+8613800138000");
    const codeId = carried(asked.view).codeId?.[0] ?? "";
    const code = /\d{6}/.exec(portal.letters[0]?.letter.text ?? "")?.[0] ?? "";
    const wrong = await post(portal, visitor, {
      ...check,
      intent: "send",
      contact,
      codeId,
      code: "1",
      key: "one",
    });
    expect(wrong.view?.form.errors.code).toBe("code-not-six-digits");
    expect(carried(wrong.view).words).toEqual([what.words]);
    const sent = await post(portal, visitor, { ...check, intent: "send", contact, codeId, code, key: "one" });
    expect(sent.status).toBe(303);
    expect(sent.headers.getSetCookie().map((cookie) => cookie.split("=")[0])).toEqual([
      "wenji_receipt",
      "wenji_guest",
    ]);
    expect(await leftContacts(portal)).toEqual(["+8613800138000"]);
  });

  test("a guest under fourteen is led to an account and a guardian, before any code goes out", async () => {
    const portal = await aRoutedTown();
    const young = { ...check, contact: "13800138000", underFourteen: "on", key: "one" };
    for (const intent of ["send-code", "send"]) {
      const { status, view } = await post(portal, visitor, { ...young, intent, codeId: "c", code: "123456" });
      expect([status, view?.form.errors.underFourteen]).toEqual([422, "under-14-needs-guardian"]);
    }
    expect(portal.letters).toEqual([]);
    expect(await portal.db.read.select().from(needs)).toEqual([]);
  });

  test("a visitor who sends without a contact is asked for one", async () => {
    const portal = await aRoutedTown();
    const { status, view } = await post(portal, visitor, { ...check, intent: "send" });
    expect([status, view?.form.errors.contact]).toEqual([422, "field-needed"]);
  });

  test("a form waits while its writer signs in", async () => {
    const portal = await aRoutedTown();
    const away = await post(portal, visitor, { ...check, intent: "sign-in", key: "one" });
    expect(away.headers.get("location")).toBe(`/sign-in?to=${encodeURIComponent("/needs/new?draft=kept")}`);
    const cookie = away.headers.get("set-cookie")?.split(";")[0] ?? "";
    const back = reading(
      await contextFor(portal, await aPerson(portal, "居民123456")),
      "/needs/new?draft=kept",
    );
    back.request.headers.set("cookie", cookie);
    const { view } = await loader(back);
    expect(view.step).toBe("check");
    expect(carried(view)).toMatchObject({ words: [what.words], key: ["one"] });
    const sending = posting(back.context, "/needs/new", { ...check, intent: "send", key: "one" });
    sending.request.headers.set("cookie", cookie);
    await action(sending);
    expect(await portal.db.read.select().from(needDrafts)).toEqual([]);
  });
});

describe("photos", () => {
  test("sent with a field that is refused stay with the form and are handed in later", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const photos = [asFile(await aPhoto()), asFile(new TextEncoder().encode("%PDF-1.7"), "scan.pdf")];
    const again = await post(portal, resident, { ...what, words: "", intent: "to-check", photos });
    if (again.view?.step !== "what") throw new Error(again.view?.step);
    expect(again.view.what.refused).toEqual([{ name: "scan.pdf", reason: "photo-type-not-taken" }]);
    expect(again.view.what.photos).toHaveLength(1);
    const photo = carried(again.view).photo ?? [];
    expect((await post(portal, resident, { ...check, intent: "send", photo, key: "one" })).status).toBe(303);
    expect(await portal.db.read.select().from(needPhotos)).toHaveLength(1);
  });

  test("that this portal did not sign are not taken, and one can be left out", async () => {
    const portal = await aRoutedTown();
    const first = await post(portal, visitor, {
      ...what,
      intent: "add-photos",
      photos: asFile(await aPhoto()),
    });
    const [token = ""] = carried(first.view).photo ?? [];
    const forged = `${"0".repeat(64)}.${"0".repeat(64)}.1.1.forged`;
    const second = await post(portal, visitor, { ...what, intent: "add-photos", photo: [token, forged] });
    if (second.view?.step !== "what") throw new Error(second.view?.step);
    expect(second.view.what.photos.map((photo) => photo.token)).toEqual([token]);
    const third = await post(portal, visitor, {
      ...what,
      intent: "add-photos",
      photo: token,
      without: token,
    });
    if (third.view?.step !== "what") throw new Error(third.view?.step);
    expect(third.view.what.photos).toEqual([]);
  });

  test("a seventh is refused by name and the words stay", async () => {
    const portal = await aRoutedTown();
    const photos = await Promise.all(
      Array.from({ length: 7 }, async (_, at) => asFile(await aPhoto(20 + at, 20), `${at}.jpg`)),
    );
    const { view } = await post(portal, visitor, { ...what, intent: "add-photos", photos });
    if (view?.step !== "what") throw new Error(view?.step);
    expect(view.what.photos).toHaveLength(6);
    expect(view.what.refused).toEqual([{ name: "6.jpg", reason: "too-many-photos" }]);
    expect(carried(view).words).toEqual([what.words]);
  });
});

describe("staff", () => {
  test("enter a need for somebody, marked with its channel", async () => {
    const portal = await aRoutedTown();
    const clerk = await aPerson(portal, "窗口", { role: "officer", unitId: "liuwan-office" });
    const fields = {
      ...check,
      intent: "send",
      key: "one",
      channel: "phone",
      behalfName: "赵大妈",
      contact: "",
    };
    const sent = await post(portal, clerk, fields, "/office/needs/new");
    expect(sent.status).toBe(303);
    expect(await rows(portal)).toMatchObject([
      { channel: "phone", enteredBy: clerk.id, authorName: "赵大妈", isPublic: false },
    ]);
  });

  test("residents and inspectors do not get in, and a visitor is asked to sign in", async () => {
    const portal = await aRoutedTown();
    const statusFor = async (actor: Actor) => {
      const asked = reading(await contextFor(portal, actor), "/office/needs/new");
      return loader(asked).catch((thrown: unknown) => (thrown instanceof Response ? thrown.status : 0));
    };
    expect(await statusFor(await aPerson(portal, "居民123456"))).toBe(403);
    expect(await statusFor(await aPerson(portal, "督察", { role: "inspector" }))).toBe(403);
    expect(await statusFor(visitor)).toBe(302);
  });
});
