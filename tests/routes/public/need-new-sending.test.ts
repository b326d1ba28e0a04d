import { describe, expect, test } from "vitest";
import { undecidedCategory } from "#app/domain/needs/need-terms.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { action, loader } from "#app/routes/public/need-new.tsx";
import { needDrafts } from "#db/schema/drafts.ts";
import { needs } from "#db/schema/needs.ts";
import { aRoutedTown, carried, check, post, rows, what } from "#tests/factories/need-forms.ts";
import { aPerson } from "#tests/factories/people.ts";
import { aPhoto, asFile } from "#tests/factories/photos.ts";
import { leftContacts } from "#tests/factories/sealed.ts";
import { contextFor, posting, reading } from "#tests/setup/test-context.ts";

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

  test("what one person confirmed is not sent in the name of another, nor of nobody", async () => {
    const portal = await aRoutedTown();
    const [one, other] = [await aPerson(portal, "居民123456"), await aPerson(portal, "居民654321")];
    const asked = await post(portal, one, { ...what, intent: "to-check", key: "one" });
    const fields = { ...check, intent: "send", key: "one", as: asked.view?.as ?? "none" };
    for (const actor of [other, visitor]) {
      const refused = await post(portal, actor, fields);
      expect([refused.status, refused.view?.step]).toEqual([422, "check"]);
    }
    expect(await rows(portal)).toEqual([]);
    expect((await post(portal, one, fields)).status).toBe(303);
  });

  test("whoever does not know the category leaves it to the coordinating office", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const fields = { ...check, category: undecidedCategory, intent: "send", key: "one" };
    expect((await post(portal, resident, fields)).status).toBe(303);
    expect(await rows(portal)).toMatchObject([{ category: undecidedCategory, routingRuleId: null }]);
  });

  test("a session that ended before sending loses nothing: words, place and photos are back after signing in", async () => {
    const portal = await aRoutedTown();
    const resident = await aPerson(portal, "居民123456");
    const photos = asFile(await aPhoto(30, 20));
    const before = await post(portal, resident, { ...what, intent: "to-check", photos, key: "one" });
    const typed = { ...carried(before.view), step: "check", as: before.view?.as ?? "none" };
    const ended = await post(portal, visitor, { ...typed, intent: "send" });
    expect(ended.view?.form.reason).toBe("somebody-else-now");
    const away = await post(portal, visitor, { ...carried(ended.view), intent: "sign-in" });
    const [cookie = ""] = away.headers.getSetCookie();
    const asked = reading(await contextFor(portal, resident), "/needs/new?draft=kept");
    asked.request.headers.set("Cookie", cookie.split(";")[0] ?? "");
    const { view } = await loader(asked);
    if (view.step !== "check") throw new Error(view.step);
    expect(view.check.photos).toHaveLength(1);
    expect(carried(view)).toMatchObject({ words: [what.words], key: ["one"], place: ["coordinates"] });
    const sent = await post(portal, resident, { ...carried(view), as: view.as, intent: "send" });
    expect(sent.status).toBe(303);
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
