import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { declineSummary } from "#app/domain/summaries/decline-summary.server.ts";
import { draftSummary } from "#app/domain/summaries/draft-summary.server.ts";
import { loadSummary } from "#app/domain/summaries/load-summary.server.ts";
import { factsOfSummaries } from "#app/domain/summaries/load-summary-facts.server.ts";
import { publishSummary } from "#app/domain/summaries/publish-summary.server.ts";
import { returnSummary } from "#app/domain/summaries/return-summary.server.ts";
import { reviseSummary } from "#app/domain/summaries/revise-summary.server.ts";
import { submitSummary } from "#app/domain/summaries/submit-summary.server.ts";
import { summaryStates } from "#app/domain/summaries/summary-states.ts";
import { events } from "#db/schema/audit.ts";
import { needSupports, needs } from "#db/schema/needs.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aPublishedSummary, draftOf } from "#tests/factories/summaries.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

async function office() {
  const portal = await openTestPortal();
  await aTown(portal);
  const first = await aPerson(portal, "林专班", { role: "coordinator" });
  const second = await aPerson(portal, "何专班", { role: "coordinator" });
  return { portal, first, second, both: [first, second] as const };
}

const drafted = async (...given: Parameters<typeof draftSummary>) => {
  const made = await draftSummary(...given);
  if (!made.ok) throw new Error(made.reason);
  return made;
};

test("a draft takes the next number of the year; sent twice it is one summary and one event", async () => {
  const { portal, first } = await office();
  const need = await aNeed(portal);
  const [one, other] = await Promise.all([
    draftSummary(portal, first, draftOf([need.number])),
    draftSummary(portal, first, draftOf([need.number])),
  ]);
  expect(one).toEqual(other);
  expect(one).toMatchObject({ ok: true, number: "2026-S001" });
  expect(await portal.db.read.select().from(summaries)).toHaveLength(1);
  const told = await portal.db.read.select().from(events).where(eq(events.type, "SummaryDrafted"));
  expect(told).toHaveLength(1);
});

test("nobody but a coordinator drafts", async () => {
  const { portal } = await office();
  const need = await aNeed(portal);
  for (const grant of [
    { role: "planner", territoryId: "liuwan" },
    { role: "officer", unitId: "transport" },
    { role: "inspector" },
    { role: "administrator" },
  ] as const) {
    const person = await aPerson(portal, grant.role, grant);
    expect(await draftSummary(portal, person, draftOf([need.id]))).toEqual({
      ok: false,
      reason: "not-allowed",
    });
  }
});

test("a category that is made up is refused, whatever the form offered", async () => {
  const { portal, first } = await office();
  const need = await aNeed(portal);
  const made = await draftSummary(portal, first, { ...draftOf([need.id]), category: "made-up" });
  expect(made).toEqual({ ok: false, reason: "category-not-offered" });
});

test("a summary needs needs that exist and were not withdrawn", async () => {
  const { portal, first } = await office();
  const gone = await aNeed(portal, { state: "withdrawn" });
  const why = async (...names: string[]) => await draftSummary(portal, first, draftOf(names));
  expect(await why()).toEqual({ ok: false, reason: "summary-without-needs" });
  expect(await why("2026-999999")).toEqual({ ok: false, reason: "need-unknown" });
  expect(await why(gone.number)).toEqual({ ok: false, reason: "need-withdrawn" });
});

test("quotes are the words of a public need of the summary, nothing else", async () => {
  const { portal, first } = await office();
  const open = await aNeed(portal, { words: "孩子们只能走在车道上。" });
  const elsewhere = await aNeed(portal, { words: "公交站太远。" });
  const report = await aNeed(portal, { kind: "report", words: "东门旁有违建。" });
  const quoting = (need: string, words: string) =>
    draftSummary(portal, first, draftOf([open.number, report.number], { quotes: [{ need, words }] }));
  expect(await quoting(open.number, "孩子们走在路上")).toEqual({ ok: false, reason: "quote-not-in-need" });
  expect(await quoting(elsewhere.number, "公交站太远。")).toEqual({ ok: false, reason: "quote-not-in-need" });
  expect(await quoting(report.number, "东门旁有违建。")).toEqual({
    ok: false,
    reason: "quote-from-hidden-need",
  });
  expect(await quoting(open.number, "孩子们只能走在车道上。")).toMatchObject({ ok: true });
});

test("publishing takes another person, also when the second one rewrote the draft", async () => {
  const { portal, first, second } = await office();
  const need = await aNeed(portal);
  const { number } = await drafted(portal, first, draftOf([need.id]));
  const revised = await reviseSummary(portal, second, { ...draftOf([need.id]), number, version: 1 });
  expect(revised).toEqual({ ok: true, version: 2 });
  await submitSummary(portal, first, { number, version: 2 });
  expect(await publishSummary(portal, second, { number, version: 3 })).toEqual({
    ok: false,
    reason: "same-person",
  });
  expect(await publishSummary(portal, first, { number, version: 3 })).toEqual({ ok: true, version: 4 });
  expect(await loadSummary(portal.db.read, { number })).toMatchObject({
    state: "published",
    reviewedBy: first.id,
  });
});

test("a quoted need that was hidden after the draft stops the publication", async () => {
  const { portal, first, second } = await office();
  const need = await aNeed(portal, { words: "孩子们只能走在车道上。" });
  const other = await aNeed(portal);
  const quotes = [{ need: need.id, words: "孩子们只能走在车道上。" }];
  const { number } = await drafted(portal, first, draftOf([need.id, other.id], { quotes }));
  await submitSummary(portal, first, { number, version: 1 });
  await portal.db.write((tx) =>
    tx.update(needs).set({ visibility: "office-only", isPublic: false }).where(eq(needs.id, need.id)),
  );
  expect(await publishSummary(portal, second, { number, version: 2 })).toEqual({
    ok: false,
    reason: "quote-from-hidden-need",
  });
});

test("a summary of hidden needs alone is never published", async () => {
  const { portal, first, second } = await office();
  const hidden = await aNeed(portal, { kind: "report" });
  const { number } = await drafted(portal, first, draftOf([hidden.id]));
  await submitSummary(portal, first, { number, version: 1 });
  expect(await publishSummary(portal, second, { number, version: 2 })).toEqual({
    ok: false,
    reason: "summary-without-public-need",
  });
});

test("giving back and declining ask for a reason; a declined summary says it", async () => {
  const { portal, first, second, both } = await office();
  const need = await aNeed(portal);
  const { number } = await drafted(portal, first, draftOf([need.id]));
  await submitSummary(portal, first, { number, version: 1 });
  expect(await returnSummary(portal, second, { number, version: 2, reason: " " })).toEqual({
    ok: false,
    reason: "reason-needed",
  });
  expect(await returnSummary(portal, second, { number, version: 2, reason: "补充证据" })).toMatchObject({
    ok: true,
  });
  expect(await loadSummary(portal.db.read, { number })).toMatchObject({
    state: "draft",
    returnedReason: "补充证据",
  });
  const open = await aPublishedSummary(portal, both, draftOf([need.id], { title: "另一份" }));
  const declined = { number: open.number, version: open.version, reason: "已列入其他项目" };
  expect(await declineSummary(portal, first, declined)).toMatchObject({ ok: true });
  expect(await loadSummary(portal.db.read, { number: open.number })).toMatchObject({
    state: "declined",
    declinedReason: "已列入其他项目",
  });
});

test("of two who edit at once the second is told, and nothing of the first is lost", async () => {
  const { portal, first, second } = await office();
  const need = await aNeed(portal);
  const { number } = await drafted(portal, first, draftOf([need.id]));
  const [one, other] = await Promise.all([
    reviseSummary(portal, first, { ...draftOf([need.id], { title: "甲的标题" }), number, version: 1 }),
    reviseSummary(portal, second, { ...draftOf([need.id], { title: "乙的标题" }), number, version: 1 }),
  ]);
  expect([one, other].map((each) => (each.ok ? "ok" : each.reason))).toEqual(["ok", "changed-meanwhile"]);
  expect(await loadSummary(portal.db.read, { number })).toMatchObject({ title: "甲的标题", version: 2 });
});

describe.each(summaryStates)("in the state %s", (state) => {
  test("every command does what the table allows and refuses the rest", async () => {
    const { portal, first, second } = await office();
    const need = await aNeed(portal);
    const { id, number } = await drafted(portal, first, draftOf([need.id]));
    const commands = {
      draft: [() => reviseSummary(portal, second, { ...draftOf([need.id]), number, version: 1 }), "draft"],
      submit: [() => submitSummary(portal, second, { number, version: 1 }), "draft"],
      give: [() => returnSummary(portal, second, { number, version: 1, reason: "再改" }), "in-review"],
      publish: [() => publishSummary(portal, second, { number, version: 1 }), "in-review"],
      decline: [() => declineSummary(portal, second, { number, version: 1, reason: "不纳入" }), "published"],
    } as const;
    for (const [name, [run, from]] of Object.entries(commands)) {
      await portal.db.write((tx) =>
        tx.update(summaries).set({ state, version: 1, preparedBy: first.id }).where(eq(summaries.id, id)),
      );
      const outcome = await run();
      expect(outcome.ok ? "ok" : outcome.reason, name).toBe(state === from ? "ok" : "state-does-not-allow");
    }
  });
});

test("people are counted once over needs, supports and needs merged in; a withdrawn need no longer counts", async () => {
  const { portal, first } = await office();
  const [writer, friend] = [await aPerson(portal, "陈"), await aPerson(portal, "王")];
  const a = await aNeed(portal, { authorId: writer.id });
  const b = await aNeed(portal, { authorId: friend.id });
  const merged = await aNeed(portal, { state: "merged", mergedIntoId: a.id, authorId: friend.id });
  const gone = await aNeed(portal);
  const support = (needId: string, personId: string) => ({ needId, personId, at: portal.clock.now() });
  await portal.db.write((tx) =>
    tx.insert(needSupports).values([support(a.id, friend.id), support(merged.id, "somebody")]),
  );
  const { id } = await drafted(portal, first, draftOf([a.id, b.id, gone.id]));
  await portal.db.write((tx) => tx.update(needs).set({ state: "withdrawn" }).where(eq(needs.id, gone.id)));
  const facts = (await factsOfSummaries(portal.db.read, [id])).get(id);
  expect(facts?.public).toMatchObject({ needs: 2, people: 3 });
  expect(await portal.db.read.select().from(summaryNeeds)).toHaveLength(3);
});
