import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { givenPlaceIn } from "#app/domain/needs/given-place-in.server.ts";
import { queryCodeDigest, queryCodeOf } from "#app/domain/needs/query-code.server.ts";
import { submitNeed } from "#app/domain/needs/submit-need.server.ts";
import { type Actor, visitor } from "#app/domain/people/actor.ts";
import type { Contact } from "#app/domain/people/contact.ts";
import { sendCode } from "#app/domain/people/send-code.server.ts";
import { langs } from "#app/domain/text/language.ts";
import { readSite } from "#app/platform/site.ts";
import { counters, events } from "#db/schema/audit.ts";
import { needContacts, needFollows, needMovesMade, needs, reviews } from "#db/schema/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { routingRulesOf } from "#tests/factories/routing.ts";
import { leftContacts } from "#tests/factories/sealed.ts";
import { aSubmission } from "#tests/factories/submissions.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

const contact: Contact = { kind: "mobile", address: "+8613800138000" };

async function aRoutedTown() {
  const portal = await openTestPortal();
  await aTown(portal);
  await routingRulesOf(
    portal,
    { id: "liuwan-transport", unitId: "liuwan-office", territoryId: "liuwan", category: "transport" },
    { id: "county-plan", unitId: "water", planTier: "county", priority: 5, planner: "none" },
  );
  const planner = await aPerson(portal, "宋予安", { role: "planner", territoryId: "liuwan" });
  return { portal, planner, resident: await aPerson(portal, "居民123456") };
}

async function taken(portal: TestPortal, actor: Actor, input = aSubmission()) {
  const answer = await submitNeed(portal, actor, input);
  if (!answer.ok) throw new Error(answer.reason);
  const [row] = await portal.db.read.select().from(needs).where(eq(needs.id, answer.needId));
  if (!row) throw new Error("no row");
  return { ...answer, row };
}

async function aGuest(portal: TestPortal) {
  const limits = { gapSeconds: 60, perContact: 5, perCaller: 30 };
  const deps = { ...portal, codeLimits: limits };
  const sent = await sendCode(deps, { purpose: "need", contact, callerDigest: "c", lang: "zh-CN" });
  if (!sent.ok) throw new Error(sent.reason);
  const code = /\d{6}/.exec(portal.letters.at(-1)?.letter.text ?? "")?.[0] ?? "";
  return { as: "guest" as const, name: undefined, contact, codeId: sent.codeId, code };
}

const counted = async (portal: TestPortal, table: typeof needs | typeof events) =>
  (await portal.db.read.select().from(table)).length;

describe("a need that is taken", () => {
  test("has its number, unit, planner, rule, due date and basis, event and first step together", async () => {
    const { portal, planner, resident } = await aRoutedTown();
    const { row, number } = await taken(portal, resident);
    expect(number).toBe("2026-000001");
    expect(row).toMatchObject({
      ...{
        unitId: "liuwan-office",
        plannerId: planner.id,
        routingRuleId: "liuwan-transport",
        state: "submitted",
      },
      ...{ territoryId: "liuwan", lon: 118.6, lat: 30.28, placeLabel: "文昌小学东门", isPublic: true },
      ...{ dueOn: "2026-03-09", dueRuleId: "need-suggestion", noDueReason: null, dueProvisional: false },
      ...{ firstContactDueAt: "2026-03-03T02:00:00.000Z", authorId: resident.id, queryCodeDigest: null },
    });
    const [event] = await portal.db.read.select().from(events);
    expect(event).toMatchObject({ type: "NeedSubmitted", subjectId: row.id, actor: `person:${resident.id}` });
    expect(event?.particulars).not.toContain("人行道");
    const [move] = await portal.db.read.select().from(needMovesMade);
    expect(move).toMatchObject({
      move: "submit",
      toState: "submitted",
      eventSeq: event?.seq,
      byRole: "author",
    });
    expect(await portal.db.read.select().from(needFollows)).toMatchObject([{ personId: resident.id }]);
    expect(await portal.db.read.select().from(reviews)).toEqual([]);
  });

  test("numbers run on in a year and begin again in the next, by the site's calendar", async () => {
    const { portal, resident } = await aRoutedTown();
    await taken(portal, resident, aSubmission({ submissionKey: "1" }));
    expect((await taken(portal, resident, aSubmission({ submissionKey: "2" }))).number).toBe("2026-000002");
    portal.clock.moveTo("2026-12-31T15:59:59.000Z");
    expect((await taken(portal, resident, aSubmission({ submissionKey: "3" }))).number).toBe("2026-000003");
    portal.clock.moveTo("2026-12-31T16:00:00.000Z");
    expect((await taken(portal, resident, aSubmission({ submissionKey: "4" }))).number).toBe("2027-000001");
  });

  test("a due date in a year whose calendar is not published is provisional", async () => {
    const { portal, resident } = await aRoutedTown();
    portal.clock.moveTo("2026-12-30T02:00:00.000Z");
    expect((await taken(portal, resident)).row.dueProvisional).toBe(true);
  });

  test("outside every territory and for the whole district it goes to the coordinating office", async () => {
    const { portal, resident } = await aRoutedTown();
    const outside = {
      geometry: { type: "Point" as const, coordinates: [118.1, 30.1] as [number, number] },
      label: "远处",
    };
    for (const place of [outside, { geometry: null, label: "全区" }]) {
      const { row } = await taken(portal, resident, aSubmission({ place, submissionKey: place.label }));
      expect(row).toMatchObject({
        unitId: "coordinating-office",
        plannerId: null,
        territoryId: null,
        routingRuleId: null,
      });
    }
  });

  test("a clause of a county plan is routed by its tier, and an unknown clause is refused", async () => {
    const { portal, resident } = await aRoutedTown();
    await keptVersion(portal, aPlanDraft({ head: { id: "p" }, clauses: [aClause("42")] }));
    const { row } = await taken(portal, resident, aSubmission({ clause: { planId: "p", anchor: "42" } }));
    expect(row).toMatchObject({ unitId: "water", plannerId: null, clauseAnchor: "42" });
    const unknown = aSubmission({ clause: { planId: "p", anchor: "43" }, submissionKey: "other" });
    expect(await submitNeed(portal, resident, unknown)).toEqual({ ok: false, reason: "clause-unknown" });
  });
});

describe("a form that is sent twice", () => {
  test("in parallel makes one need, one number and one event", async () => {
    const { portal, resident } = await aRoutedTown();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => submitNeed(portal, resident, aSubmission())),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([await counted(portal, needs), await counted(portal, events)]).toEqual([1, 1]);
    expect(await portal.db.read.select().from(counters)).toEqual([{ name: "needs-2026", value: 1 }]);
  });

  test("by a guest returns the first need, though the code is spent", async () => {
    const { portal } = await aRoutedTown();
    const writer = await aGuest(portal);
    const [first, second] = await Promise.all([
      submitNeed(portal, visitor, aSubmission({ writer })),
      submitNeed(portal, visitor, aSubmission({ writer })),
    ]);
    expect(first.ok).toBe(true);
    expect(second).toEqual(first);
  });

  test.each([
    ["other words", { words: "另一个窗口里写的。" }],
    ["another place", { place: { geometry: null, label: "文昌小学东门" } }],
    ["another kind", { kind: "report" }],
    ["fewer eyes, after a second thought", { visibility: "office-only" }],
    ["one photo more", { photos: [{ digest: "d", thumbnailDigest: "t", width: 9, height: 9 }] }],
    ["fewer eyes, since it is between persons", { personalDispute: true }],
  ] as const)("with %s is refused, so that it is not lost", async (_what, given) => {
    const { portal, resident } = await aRoutedTown();
    await taken(portal, resident);
    const second = await submitNeed(portal, resident, aSubmission(given));
    expect(second).toEqual({ ok: false, reason: "sent-already" });
    expect(await counted(portal, needs)).toBe(1);
  });

  test("in another language, which calls its place otherwise, returns the first need", async () => {
    const { portal, resident } = await aRoutedTown();
    const site = await readSite("content/site.json");
    const [chinese, english] = await Promise.all(
      langs.map((lang) => givenPlaceIn({ ...portal, site }, lang, { place: "whole" })),
    );
    if (!chinese?.ok || !english?.ok) throw new Error("the whole district is a place");
    expect(english.label).not.toBe(chinese.label);
    const first = await submitNeed(portal, resident, aSubmission({ place: chinese }));
    expect(await submitNeed(portal, resident, aSubmission({ place: english, lang: "en" }))).toEqual(first);
  });

  test("by who has signed in since, in the browser that has the receipt, returns the first need; elsewhere it is theirs", async () => {
    const { portal, resident } = await aRoutedTown();
    const first = await submitNeed(portal, visitor, aSubmission({ writer: await aGuest(portal) }));
    if (!first.ok) throw new Error(first.reason);
    const here = { receiptOf: first.needId };
    expect(await submitNeed(portal, resident, aSubmission(here))).toEqual(first);
    const otherWords = await submitNeed(portal, resident, aSubmission({ ...here, words: "另外一件事。" }));
    expect(otherWords).toEqual({ ok: false, reason: "sent-already" });
    expect((await taken(portal, resident, aSubmission({ ...here, submissionKey: "another" }))).ok).toBe(true);
    expect((await taken(portal, resident)).needId).not.toBe(first.needId);
  });

  test("after the office has tightened it returns the need all the same", async () => {
    const { portal, resident } = await aRoutedTown();
    const { needId } = await taken(portal, resident);
    await portal.db.write((tx) => tx.update(needs).set({ visibility: "office-only", isPublic: false }));
    expect(await submitNeed(portal, resident, aSubmission())).toMatchObject({ ok: true, needId });
  });

  test("with the same key by somebody else is another need", async () => {
    const { portal, resident } = await aRoutedTown();
    const other = await aPerson(portal, "居民654321");
    const one = await taken(portal, resident);
    expect((await taken(portal, other)).needId).not.toBe(one.needId);
  });
});

describe("a guest", () => {
  test("is known by a contact and a query code, of which a digest alone is kept; the need waits for review", async () => {
    const { portal } = await aRoutedTown();
    const { row, number, getsQueryCode } = await taken(
      portal,
      visitor,
      aSubmission({ writer: await aGuest(portal) }),
    );
    expect(getsQueryCode).toBe(true);
    const code = queryCodeOf(portal, row.id);
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{10}$/);
    expect(row.queryCodeDigest).toBe(queryCodeDigest(portal, number, code));
    expect(row).toMatchObject({ publication: "awaiting-review", isPublic: false, authorId: null });
    expect(row.authorName).toMatch(/^居民\d{6}$/);
    expect(await leftContacts(portal)).toEqual([contact.address]);
    expect(await portal.db.read.select().from(reviews)).toMatchObject([{ why: "guest", settledAt: null }]);
    const [event] = await portal.db.read.select().from(events);
    expect(event?.actor).toBe(`guest:${row.id}`);
  });

  test("with a wrong code, another's code or an old code is refused, and nothing is kept", async () => {
    const { portal } = await aRoutedTown();
    const writer = await aGuest(portal);
    const wrong = { ...writer, code: writer.code === "000000" ? "111111" : "000000" };
    expect(await submitNeed(portal, visitor, aSubmission({ writer: wrong }))).toEqual({
      ok: false,
      reason: "code-wrong",
    });
    const other = { ...writer, contact: { kind: "mobile" as const, address: "+8613900139000" } };
    expect(await submitNeed(portal, visitor, aSubmission({ writer: other }))).toEqual({
      ok: false,
      reason: "code-expired",
    });
    portal.clock.advance(11 * 60_000);
    expect(await submitNeed(portal, visitor, aSubmission({ writer }))).toEqual({
      ok: false,
      reason: "code-expired",
    });
    expect([await counted(portal, needs), await counted(portal, events)]).toEqual([0, 0]);
  });

  test("an emergency does not cost the code", async () => {
    const { portal } = await aRoutedTown();
    const writer = await aGuest(portal);
    const words = "隔壁着火了";
    expect(await submitNeed(portal, visitor, aSubmission({ writer, words }))).toEqual({
      ok: false,
      reason: "emergency-first",
    });
    await taken(portal, visitor, aSubmission({ writer, words, declinedRoutes: ["emergency"] }));
  });
});

describe("staff", () => {
  test("enter a need on somebody's behalf: marked, unsupported by an account, with a query code for the slip", async () => {
    const { portal } = await aRoutedTown();
    const clerk = await aPerson(portal, "窗口", { role: "officer", unitId: "liuwan-office" });
    const writer = { as: "staff" as const, channel: "counter" as const, name: "赵大妈", contact: undefined };
    const { row, getsQueryCode } = await taken(portal, clerk, aSubmission({ writer }));
    expect(row).toMatchObject({
      channel: "counter",
      enteredBy: clerk.id,
      authorId: null,
      authorName: "赵大妈",
    });
    expect(getsQueryCode).toBe(true);
    expect(await portal.db.read.select().from(needContacts)).toEqual([]);
    const [event] = await portal.db.read.select().from(events);
    expect(event).toMatchObject({ actor: `person:${clerk.id}`, actorRole: "staff" });
  });

  test("a resident cannot", async () => {
    const { portal, resident } = await aRoutedTown();
    const writer = { as: "staff" as const, channel: "phone" as const, name: "别人", contact: undefined };
    expect(await submitNeed(portal, resident, aSubmission({ writer }))).toEqual({
      ok: false,
      reason: "not-allowed",
    });
  });
});

test("a report of a violation is never public, waits for no review, and its photos have no public address", async () => {
  const { portal, resident } = await aRoutedTown();
  const { row } = await taken(portal, resident, aSubmission({ kind: "report" }));
  expect(row).toMatchObject({ visibility: "office-only", isPublic: false });
  expect(await portal.db.read.select().from(reviews)).toEqual([]);
});
