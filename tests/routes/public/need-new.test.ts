import { describe, expect, test } from "vitest";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import { loader } from "#app/routes/public/need-new.tsx";
import { aRoutedTown, carried, check, post, rows, what, where } from "#tests/factories/need-forms.ts";
import { aPerson } from "#tests/factories/people.ts";
import { contextFor, reading } from "#tests/setup/test-context.ts";

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
