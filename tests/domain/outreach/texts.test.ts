import { expect, test } from "vitest";
import { recordedEvent } from "#app/domain/audit/recorded-event.ts";
import { recipientsOf } from "#app/domain/notifications/audience.server.ts";
import { beginText } from "#app/domain/outreach/texts/begin-text.server.ts";
import { beginVersion } from "#app/domain/outreach/texts/begin-version.server.ts";
import { publicClarification } from "#app/domain/outreach/texts/clarification-queries.server.ts";
import { moveText } from "#app/domain/outreach/texts/move-text.server.ts";
import { officeText } from "#app/domain/outreach/texts/office-texts-queries.server.ts";
import { reviseText } from "#app/domain/outreach/texts/revise-text.server.ts";
import {
  clarificationsOfClause,
  clarificationsOfNeed,
  explainersByClause,
  explainersOf,
} from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import type { TextDraft } from "#app/domain/outreach/texts/text-draft.ts";
import type { TextKind } from "#app/domain/outreach/texts/text-states.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { events } from "#db/schema/audit.ts";
import { needSupports } from "#db/schema/needs.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { aClause, aPlanDraft, keptVersion } from "#tests/factories/plans.ts";
import { openTestPortal } from "#tests/setup/test-portal.ts";

const words = (zh: string | null, en: string | null = null) => ({ "zh-CN": zh, en });
const aDraft = (given: Partial<TextDraft> = {}): TextDraft => ({
  ...{ title: words("步行网络是什么"), words: words("就是连起来的人行道。"), questions: [] },
  ...{ clauses: [{ planId: "plan", anchor: "c42" }], needs: [], summaries: [] },
  ...given,
});

async function aDesk() {
  const portal = await openTestPortal();
  await aTown(portal);
  await keptVersion(portal, aPlanDraft());
  const writer = await aPerson(portal, "宋媛", { role: "coordinator" });
  const reviewer = await aPerson(portal, "郑晓", { role: "coordinator" });
  const resident = await aPerson(portal, "陈宁");
  const begin = async (kind: TextKind, draft: TextDraft, by: Person = writer) => {
    const begun = await beginText(portal, by, { kind, draft });
    if (!begun.ok) throw new Error(begun.reason);
    return begun.number;
  };
  const publish = async (number: string) => {
    const at = await officeText(portal.db.read, writer, number);
    const revision = at?.revision ?? 0;
    const sent = await moveText(portal, writer, { number, revision, move: "submit" });
    const shown = await moveText(portal, reviewer, { number, revision: revision + 1, move: "publish" });
    return [sent, shown];
  };
  return { portal, writer, reviewer, resident, begin, publish };
}

test("an explainer is nobody's to read until another pair of eyes publishes it at its clause", async () => {
  const { portal, writer, reviewer, resident, begin } = await aDesk();
  const read = portal.db.read;
  const number = await begin("explainer", aDraft());
  expect(await explainersOf(read, { planId: "plan", anchor: "c42" })).toEqual([]);
  expect(await officeText(read, resident, number)).toBeUndefined();
  const move = (by: Person, made: "submit" | "publish" | "return", revision: number, reason = "") =>
    moveText(portal, by, { number, revision, move: made, reason });
  expect(await move(writer, "submit", 1)).toMatchObject({ ok: true });
  expect(await move(writer, "publish", 2)).toEqual({ ok: false, reason: "same-person" });
  expect(await move(reviewer, "return", 2)).toEqual({ ok: false, reason: "reason-needed" });
  expect(await move(resident, "publish", 2)).toEqual({ ok: false, reason: "not-found" });
  expect(await move(reviewer, "publish", 1)).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await move(reviewer, "publish", 2)).toMatchObject({ ok: true });
  const [shown] = await explainersOf(read, { planId: "plan", anchor: "c42" });
  expect(shown).toMatchObject({ number, planVersion: "1.0", clauseChanged: false });
  expect(Object.fromEntries(await explainersByClause(read, "plan"))).toEqual({
    c42: { explainer: 1, clarification: 0 },
  });
});

test("an explainer says that its clause changed since it was written, and not when another clause did", async () => {
  const { portal, begin, publish } = await aDesk();
  await publish(await begin("explainer", aDraft()));
  const changed = async () =>
    (await explainersOf(portal.db.read, { planId: "plan", anchor: "c42" })).map((each) => each.clauseChanged);
  const second = { head: { version: "2.0" } };
  await keptVersion(portal, aPlanDraft({ ...second, clauses: [aClause("c42"), aClause("c43")] }));
  expect(await changed()).toEqual([false]);
  const words = "补齐步行网络，并设无障碍坡道。";
  await keptVersion(portal, aPlanDraft({ head: { version: "3.0" }, clauses: [aClause("c42", { words })] }));
  expect(await changed()).toEqual([true]);
});

test("a clarification counts the public voices that raised it and is shown at its clause and needs", async () => {
  const { portal, resident, begin, publish } = await aDesk();
  const read = portal.db.read;
  const need = await aNeed(portal, { supportCount: 7, authorId: resident.id });
  await portal.db.write((tx) =>
    tx.insert(needSupports).values({ needId: need.id, personId: resident.id, at: portal.clock.now() }),
  );
  const number = await begin("clarification", aDraft({ needs: [need.number] }));
  expect(await publicClarification(read, number)).toBeUndefined();
  expect((await publish(number)).every(({ ok }) => ok)).toBe(true);
  expect(await publicClarification(read, number)).toMatchObject({
    ...{ version: 1, isCurrent: true, voices: { needs: 1, supports: 7 } },
    needs: [{ number: need.number }],
  });
  expect(await clarificationsOfClause(read, { planId: "plan", anchor: "c42" })).toHaveLength(1);
  expect(await clarificationsOfNeed(read, need.id)).toHaveLength(1);
  const rows = await read.select().from(events);
  const last = rows.map(recordedEvent).findLast(({ type }) => type === "OutreachTextMoved");
  if (!last) throw new Error("no event of the publication");
  const when = { now: portal.clock.now(), zone: portal.zone };
  const told = await portal.db.write((tx) => recipientsOf(tx, last, "clarified", when));
  expect(told).toEqual([`person:${resident.id}`]);
});

test("a need that is not public can't be named, and no draft changes what is published", async () => {
  const { portal, writer, begin, publish } = await aDesk();
  const hidden = await aNeed(portal, { visibility: "office-only" });
  const draft = aDraft({ needs: [hidden.number] });
  const refused = { ok: false, reason: "text-need-unknown" };
  expect(await beginText(portal, writer, { kind: "clarification", draft })).toEqual(refused);
  const number = await begin("clarification", aDraft());
  await publish(number);
  const asked = { number, why: "补充数据" };
  expect(await beginVersion(portal, writer, asked)).toEqual({ ok: true, version: 2 });
  expect(await beginVersion(portal, writer, asked)).toEqual({ ok: false, reason: "state-does-not-allow" });
  const corrected = aDraft({ title: words("步行网络有多长"), clauses: [{ planId: "plan", anchor: null }] });
  expect(await reviseText(portal, writer, { number, revision: 1, draft: corrected })).toMatchObject({
    ok: true,
  });
  const now = await publicClarification(portal.db.read, number);
  expect(now?.draft.title["zh-CN"]).toBe("步行网络是什么");
  expect(await publicClarification(portal.db.read, number, 2)).toBeUndefined();
  await publish(number);
  expect((await publicClarification(portal.db.read, number))?.draft.title["zh-CN"]).toBe("步行网络有多长");
  const old = await publicClarification(portal.db.read, number, 1);
  expect(old).toMatchObject({ isCurrent: false, draft: { title: { "zh-CN": "步行网络是什么" } } });
});

test("the same form sent twice begins one text; a planner writes explainers and no clarification", async () => {
  const { portal, writer } = await aDesk();
  const asked = { kind: "explainer", draft: aDraft(), submissionKey: "once" } as const;
  const first = await beginText(portal, writer, asked);
  expect(await beginText(portal, writer, asked)).toEqual(first);
  const planner = await aPerson(portal, "周岚", { role: "planner", territoryId: "liuwan" });
  expect(await beginText(portal, planner, { kind: "explainer", draft: aDraft() })).toMatchObject({
    ok: true,
  });
  expect(await beginText(portal, planner, { kind: "clarification", draft: aDraft() })).toEqual({
    ...{ ok: false, reason: "not-allowed" },
  });
});
