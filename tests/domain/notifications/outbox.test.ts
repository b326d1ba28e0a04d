import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about, type DomainEvent } from "#app/domain/events.ts";
import { queryCodeOf } from "#app/domain/needs/query-code.server.ts";
import { spacedQueryCode } from "#app/domain/needs/query-code.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { reactToEvents } from "#app/domain/notifications/react.server.ts";
import { releaseDeadClaims } from "#app/domain/notifications/release-claims.server.ts";
import { settleDelivery } from "#app/domain/notifications/settle-delivery.server.ts";
import type { Actor, Person } from "#app/domain/people/actor.ts";
import { tellingsOf } from "#app/domain/reactions.server.ts";
import type { Posted } from "#app/platform/post.ts";
import { pendingReactions } from "#db/schema/audit.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needFollows, needs } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { summaries, summaryNeeds } from "#db/schema/summaries.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { leaveContact } from "#tests/factories/sealed.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let resident: Person;
let officer: Person;
let need: Need;

beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  resident = await aPerson(portal, "陈女士");
  officer = await aPerson(portal, "周工", { role: "officer", unitId: "transport" });
  await withContacts(portal, resident, { email: "chen@linxi.example", mobile: "+8619900000001" });
  need = await aNeed(portal, { authorId: resident.id, unitId: "transport", plannerId: null });
});

const record = (event: DomainEvent, actor: Actor = officer) =>
  portal.db.write((tx) => appendEvent(tx, { actor, role: "officer", at: portal.clock.now() }, event));
const answered = (id = need.id): DomainEvent => ({
  type: "NeedAnswered",
  subject: about("need", id),
  particulars: { from: "in-progress", to: "answered", answerId: "a1", result: "adopted" },
});
const rows = () => portal.db.read.select().from(deliveries);
const drain = async () => {
  while ((await reactToEvents(portal, tellingsOf)) > 0);
  while ((await deliverLetters(portal, "p1")) > 0);
};

test("the resident who asked is told in the portal, by mail and by SMS, once each", async () => {
  await record(answered());
  await drain();
  await drain();
  expect((await rows()).map(({ channel, state }) => `${channel} ${state}`).sort()).toEqual([
    "email sent",
    "portal sent",
    "sms sent",
  ]);
  expect(portal.letters.map(({ channel }) => channel).sort()).toEqual(["email", "sms"]);
  const mail = portal.letters.find(({ channel }) => channel === "email")?.letter;
  expect(mail?.to).toBe("chen@linxi.example");
  expect(mail?.text).toContain(need.number);
  expect(mail?.text).toContain(`/needs/${need.number}`);
});

test("a repeated reaction makes no second delivery", async () => {
  const seq = await record(answered());
  await reactToEvents(portal, tellingsOf);
  await portal.db.write((tx) =>
    tx.insert(pendingReactions).values({ eventSeq: seq, dueAt: portal.clock.now() }),
  );
  await reactToEvents(portal, tellingsOf);
  expect(await rows()).toHaveLength(3);
});

test("two processes at once send each letter once", async () => {
  await record(answered());
  await Promise.all([reactToEvents(portal, tellingsOf), reactToEvents(portal, tellingsOf)]);
  await Promise.all([deliverLetters(portal, "p1"), deliverLetters(portal, "p2")]);
  expect(portal.letters).toHaveLength(2);
});

test("people choose their channels, and nobody is told of their own act", async () => {
  const quiet = await aPerson(portal, "不要短信");
  await withContacts(portal, quiet, { email: "q@linxi.example", mobile: "+8619900000002", tellBySms: false });
  await portal.db.write((tx) =>
    tx.insert(needFollows).values({ needId: need.id, personId: quiet.id, at: portal.clock.now() }),
  );
  await record(answered(), resident);
  await drain();
  expect(
    (await rows()).map((row) => `${row.recipient === `person:${quiet.id}`} ${row.channel}`).sort(),
  ).toEqual(["true email", "true portal"]);
});

test("of a need that is not public, followers hear nothing and letters carry no title", async () => {
  need = await aNeed(portal, {
    authorId: resident.id,
    unitId: "transport",
    kind: "report",
    title: "夜间偷倒渣土",
  });
  const follower = await aPerson(portal, "路人");
  await portal.db.write((tx) =>
    tx.insert(needFollows).values({ needId: need.id, personId: follower.id, at: portal.clock.now() }),
  );
  await record(answered());
  await drain();
  expect((await rows()).filter((row) => row.recipient === `person:${follower.id}`)).toEqual([]);
  for (const { letter } of portal.letters) expect(letter.subject + letter.text).not.toContain("渣土");
});

test("whoever asked the same and was merged hears of the summary too", async () => {
  const same = await aPerson(portal, "同样诉求的人");
  const merged = await aNeed(portal, { authorId: same.id, state: "merged", mergedIntoId: need.id });
  const at = portal.clock.now();
  await portal.db.write(async (tx) => {
    await tx
      .insert(needMerges)
      .values({ id: "m", needId: merged.id, intoId: need.id, at, byId: "x", reason: "" });
    await tx.insert(summaries).values({
      ...{ id: "s", number: "2026-S001", title: "步行安全", asked: "", evidence: "", category: "transport" },
      ...{ state: "published", preparedBy: officer.id, preparedAt: at },
    });
    await tx.insert(summaryNeeds).values({ summaryId: "s", needId: need.id });
  });
  const particulars = { from: "in-review", to: "published", needs: 1 } as const;
  await record({ type: "SummaryPublished", subject: about("summary", "s"), particulars });
  await drain();
  const told = new Set((await rows()).map((row) => row.recipient));
  expect(told).toEqual(new Set([`person:${resident.id}`, `person:${same.id}`]));
});

test("somebody without an account is told at the contact they left, with the code that opens the page", async () => {
  need = await aNeed(portal, { authorId: null, unitId: "transport", queryCodeDigest: "kept" });
  await leaveContact(portal, need.id, { kind: "mobile", address: "+8619900000009" }, "en");
  await record(answered());
  await drain();
  expect(portal.letters.map(({ letter }) => letter.to)).toEqual(["+8619900000009"]);
  expect(portal.letters[0]?.letter.text).toContain(`/follow-up?number=${need.number}`);
  expect(portal.letters[0]?.letter.text).toContain(spacedQueryCode(queryCodeOf(portal, need.id)));
});

test("a guest whose need was merged is led to their own one, which their code opens, and to a summary by none", async () => {
  const own = await aNeed(portal, { authorId: null, state: "merged", queryCodeDigest: "kept" });
  await leaveContact(portal, own.id, { kind: "mobile", address: "+8619900000009" });
  const at = portal.clock.now();
  const merge = { id: "m", needId: own.id, intoId: need.id, at, byId: "x", reason: "same" };
  await portal.db.write((tx) => tx.insert(needMerges).values(merge));
  await record(answered());
  await drain();
  const textTo = () =>
    portal.letters.findLast(({ letter }) => letter.to === "+8619900000009")?.letter.text ?? "";
  expect(textTo()).toContain(`/follow-up?number=${own.number}`);
  expect(textTo()).toContain(spacedQueryCode(queryCodeOf(portal, own.id)));
  await portal.db.write(async (tx) => {
    await tx.insert(summaries).values({
      ...{ id: "s", number: "2026-S001", title: "步行安全", asked: "", evidence: "", category: "transport" },
      ...{ state: "published", preparedBy: officer.id, preparedAt: at },
    });
    await tx.insert(summaryNeeds).values({ summaryId: "s", needId: need.id });
  });
  const particulars = { from: "in-review", to: "published", needs: 1 } as const;
  await record({ type: "SummaryPublished", subject: about("summary", "s"), particulars });
  await drain();
  expect(textTo()).toContain("/summaries/2026-S001");
  expect(textTo()).not.toContain(spacedQueryCode(queryCodeOf(portal, own.id)));
});

test("an address that staff noted down may be somebody else's: no code goes there", async () => {
  need = await aNeed(portal, { authorId: null, enteredBy: officer.id, queryCodeDigest: "kept" });
  await leaveContact(portal, need.id, { kind: "mobile", address: "+8619900000009" });
  await record(answered());
  await drain();
  expect(portal.letters).toHaveLength(1);
  expect(portal.letters[0]?.letter.text).not.toContain(spacedQueryCode(queryCodeOf(portal, need.id)));
});

const oneMail = async () => {
  await record(answered());
  await reactToEvents(portal, tellingsOf);
  await portal.db.write((tx) => tx.delete(deliveries).where(eq(deliveries.channel, "sms")));
};
const answerWith = (posted: Posted) => {
  portal.post.email = {
    post: async (_letter, handOver) => {
      await handOver?.();
      return posted;
    },
  };
};
const mail = async () => (await rows()).find((row) => row.channel === "email");

test("a refusal is final, a busy server is asked again later, for three days", async () => {
  await oneMail();
  answerWith({ outcome: "later", why: "SMTP 451" });
  await deliverLetters(portal, "p1");
  expect(await mail()).toMatchObject({ state: "pending", attempts: 1, lastError: "SMTP 451" });
  expect(await deliverLetters(portal, "p1")).toBe(0);
  portal.clock.advance(60_000);
  expect(await deliverLetters(portal, "p1")).toBe(1);
  portal.clock.advance(4 * 24 * 3_600_000);
  await deliverLetters(portal, "p1");
  expect(await mail()).toMatchObject({ state: "failed", attempts: 3 });
});

test("an unknown outcome is uncertain, is not resent by itself, and the operator may send it once more", async () => {
  await oneMail();
  answerWith({ outcome: "unknown", why: "SMTP ECONNECTION" });
  await deliverLetters(portal, "p1");
  const uncertain = await mail();
  expect(uncertain?.state).toBe("uncertain");
  portal.clock.advance(24 * 3_600_000);
  await releaseDeadClaims(portal);
  expect(await deliverLetters(portal, "p1")).toBe(0);
  const coordinator = await aPerson(portal, "专班", { role: "coordinator" });
  const input = { id: uncertain?.id ?? "", settlement: "resend" as const };
  expect(await settleDelivery(portal, resident, input)).toEqual({ ok: false, reason: "not-allowed" });
  expect(await settleDelivery(portal, coordinator, input)).toEqual({ ok: true });
  expect(await settleDelivery(portal, coordinator, input)).toEqual({ ok: false, reason: "already-done" });
  answerWith({ outcome: "sent" });
  await deliverLetters(portal, "p1");
  expect(await mail()).toMatchObject({ state: "sent", messageId: uncertain?.messageId });
});

test("a claim of a dead process goes out again; one that was being handed over becomes uncertain", async () => {
  await oneMail();
  const row = await mail();
  const stand = (state: "claimed" | "sending") =>
    portal.db.write((tx) =>
      tx
        .update(deliveries)
        .set({ state, claimedBy: "dead", claimedAt: portal.clock.now() })
        .where(eq(deliveries.id, row?.id ?? "")),
    );
  await stand("claimed");
  expect(await releaseDeadClaims(portal)).toEqual({ pending: 0, uncertain: 0 });
  portal.clock.advance(6 * 60_000);
  expect(await releaseDeadClaims(portal)).toEqual({ pending: 1, uncertain: 0 });
  await stand("sending");
  portal.clock.advance(6 * 60_000);
  expect(await releaseDeadClaims(portal)).toEqual({ pending: 0, uncertain: 1 });
});

test("a reaction that fails is kept and tried again", async () => {
  const seq = await record(answered());
  await portal.db.client.execute("DROP TABLE need_follows");
  await reactToEvents(portal, tellingsOf);
  const [waiting] = await portal.db.read
    .select()
    .from(pendingReactions)
    .where(eq(pendingReactions.eventSeq, seq));
  expect(waiting?.attempts).toBe(1);
  expect(waiting?.dueAt).toBe("2026-03-02T02:01:00.000Z");
});

test("whose need was merged into a hidden one is not told of it, into a public one they are", async () => {
  const told = async (into: Parameters<typeof aNeed>[1]) => {
    const other = await aNeed(portal, { unitId: "transport", plannerId: null, ...into });
    const merge = { id: portal.ids.next(), needId: need.id, intoId: other.id, at: portal.clock.now() };
    await portal.db.write((tx) => tx.insert(needMerges).values({ ...merge, byId: "x", reason: "same" }));
    await record(answered(other.id));
    await drain();
    return (await rows()).filter(({ subjectId }) => subjectId === other.id).length;
  };
  expect(await told({ kind: "report" })).toBe(0);
  expect(await told({ visibility: "office-only" })).toBe(0);
  expect(await told({})).toBe(3);
});

test("a telephone number in a public title is in no letter", async () => {
  const title = "请联系 13800138000";
  await portal.db.write((tx) => tx.update(needs).set({ title }).where(eq(needs.id, need.id)));
  await record(answered());
  await drain();
  expect(portal.letters).toHaveLength(2);
  expect(JSON.stringify(portal.letters)).not.toContain("13800138000");
});
