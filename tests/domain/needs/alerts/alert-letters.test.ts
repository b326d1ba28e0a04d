import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { changeAlert } from "#app/domain/needs/alerts/change-alert.server.ts";
import { findForAlerts } from "#app/domain/needs/alerts/find-for-alerts.server.ts";
import { deliverLetters } from "#app/domain/notifications/deliver.server.ts";
import { messagesOf } from "#app/domain/notifications/messages-of-queries.server.ts";
import { queueAlertLetters } from "#app/domain/notifications/queue-alert-letters.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { smtpProvider } from "#app/platform/smtp-provider.ts";
import { registerRecords } from "#db/schema/administration.ts";
import { needs, reviews } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aGuestAlert, anAlert, runAlerts, submitted } from "#tests/factories/alerts.ts";
import { withContacts } from "#tests/factories/contacts.ts";
import { aNeed } from "#tests/factories/needs.ts";
import { aPerson, aTown } from "#tests/factories/people.ts";
import { leaveContact } from "#tests/factories/sealed.ts";
import { openSmtpBox } from "#tests/setup/smtp-box.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
let reader: Person;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
  reader = await aPerson(portal, "陈女士");
  await withContacts(portal, reader, { email: "chen@linxi.example", mobile: "+8619900000001" });
});

const aNewNeed = async (given: Parameters<typeof aNeed>[1] = {}) => {
  const need = await aNeed(portal, given);
  await submitted(portal, need);
  return need;
};
const texts = () => portal.letters.map(({ letter }) => letter.text).join("\n");
const hide = (id: string) =>
  portal.db.write((tx) => tx.update(needs).set({ isPublic: false }).where(eq(needs.id, id)));

test("over real SMTP a letter names the need, the filter and why it came, and carries what stops it by one click", async () => {
  const box = await openSmtpBox();
  portal.post.email = smtpProvider(box.url, "问计 <noreply@wenji.example>");
  const alertId = await anAlert(portal, reader, "category=transport&near=118.6%2C30.28&radius=3000");
  const need = await aNewNeed({ title: "路灯坏了，电话 13800138000" });
  await runAlerts(portal);
  const [mail] = box.mails;
  expect(box.mails).toHaveLength(1);
  expect(mail?.subject).toContain("交通运输");
  expect(mail?.text).toContain(`${portal.origin}/needs/${need.number}`);
  expect(mail?.text).toContain("您收到这封信，是因为您在 2026-03-02 关注了：");
  expect(mail?.text).not.toContain("13800138000");
  const address = `${portal.origin}/alerts/${alertId}.`;
  expect(mail?.headerLines.find(({ key }) => key === "list-unsubscribe")?.line).toMatch(
    new RegExp(`^List-Unsubscribe: <${address.replaceAll(".", "\\.")}[\\w-]{43}>$`),
  );
  expect(mail?.headerLines.find(({ key }) => key === "list-unsubscribe-post")?.line).toBe(
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
  );
  const { messages } = await messagesOf(portal, reader, 1, portal.i18n.translate("en"));
  expect(messages.map(({ title }) => title)).toEqual([
    "News in what you follow: 3 km around a point in Liuwan · Transport",
  ]);
});

test("a need that does not fit, is not public, or is the reader's own is told to nobody", async () => {
  await anAlert(portal, reader, "category=transport");
  await aNewNeed({ category: "environment" });
  await aNewNeed({ kind: "report" });
  await aNewNeed({ visibility: "office-only" });
  await aNewNeed({ authorId: reader.id });
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
});

test("somebody without an account is not told of what they sent from the same address", async () => {
  await aGuestAlert(portal, "wang@linxi.example", "");
  const own = await aNewNeed({ authorId: null });
  await leaveContact(portal, own.id, { kind: "email", address: "wang@linxi.example" });
  const other = await aNewNeed({ authorId: null });
  await leaveContact(portal, other.id, { kind: "email", address: "zhao@linxi.example" });
  await runAlerts(portal);
  expect(portal.letters.map(({ letter }) => letter.to)).toEqual(["wang@linxi.example"]);
  expect(texts()).toContain(other.number);
  expect(texts()).not.toContain(own.number);
});

test("what was hidden, withdrawn or merged between the find and the letter is not in it", async () => {
  await anAlert(portal, reader, "territory=liuwan", { pace: "daily" });
  const [hidden, merged, gone, left] = [
    await aNewNeed(),
    await aNewNeed(),
    await aNewNeed(),
    await aNewNeed(),
  ];
  await findForAlerts(portal);
  await hide(hidden.id);
  await portal.db.write(async (tx) => {
    await tx.update(needs).set({ mergedIntoId: left.id, state: "merged" }).where(eq(needs.id, merged.id));
    await tx.update(needs).set({ state: "withdrawn" }).where(eq(needs.id, gone.id));
  });
  portal.clock.advance(24 * 3_600_000);
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
  for (const { number } of [hidden, merged, gone]) expect(texts()).not.toContain(number);
  expect(texts()).toContain(left.number);
});

test("what is hidden between the outbox and the post is not named either", async () => {
  await anAlert(portal, reader, "");
  const [one, other] = [await aNewNeed(), await aNewNeed()];
  while ((await findForAlerts(portal)) > 0);
  await queueAlertLetters(portal);
  await hide(one.id);
  await deliverLetters(portal, "p");
  expect(texts()).not.toContain(one.number);
  expect(texts()).toContain(other.number);
});

test("where a need lies is told to nobody who is still to be written to when it may not be public any more", async () => {
  await anAlert(portal, reader, "near=118.6039%2C30.2853&radius=300");
  const [need, other] = [await aNewNeed(), await aNewNeed()];
  while ((await findForAlerts(portal)) > 0);
  await queueAlertLetters(portal);
  await portal.db.write((tx) =>
    tx.update(needs).set({ visibility: "anonymous" }).where(eq(needs.id, need.id)),
  );
  await deliverLetters(portal, "p");
  expect(texts()).toContain(other.number);
  expect(texts()).not.toContain(need.number);
});

test("who follows the whole world hears of what is in it", async () => {
  await anAlert(portal, reader, "bbox=-180%2C-85%2C180%2C85");
  await aNewNeed();
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
});

test("who follows the same anew, and at once, waits no longer for the morning", async () => {
  await anAlert(portal, reader, "", { pace: "weekly" });
  await aNewNeed();
  await runAlerts(portal);
  await anAlert(portal, reader, "", { pace: "immediate" });
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
});

test("a digest comes at eight, names a dozen and counts the rest; on a day without news there is none", async () => {
  await anAlert(portal, reader, "category=transport", { pace: "daily", lang: "en" });
  for (let made = 0; made < 49; made += 1) await aNewNeed();
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
  // From ten in the morning to a minute before eight.
  portal.clock.advance(22 * 3_600_000 - 60_000);
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
  portal.clock.advance(60_000);
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
  expect(texts().match(/\/needs\//g)).toHaveLength(12);
  expect(texts()).toContain(`and 37 more, here:\n${portal.origin}/map?category=transport`);
  portal.clock.advance(24 * 3_600_000);
  await runAlerts(portal);
  expect(portal.letters).toHaveLength(1);
});

test("answers are told to those who asked for them, and never to who gave them", async () => {
  const other = await aPerson(portal, "王先生");
  await withContacts(portal, other, { email: "wang@linxi.example" });
  await anAlert(portal, reader, "", { hears: "changes" });
  await anAlert(portal, other, "", { hears: "new" });
  const need = await aNeed(portal);
  const officer = await aPerson(portal, "周工", { role: "officer", unitId: "transport" });
  for (const actor of [reader, officer]) {
    await portal.db.write((tx) =>
      appendEvent(
        tx,
        { actor, role: "officer", at: portal.clock.now() },
        {
          type: "NeedAnswered",
          subject: about("need", need.id),
          particulars: { from: "in-progress", to: "answered", answerId: "a", result: "adopted" },
        },
      ),
    );
    await runAlerts(portal);
    // Who answered is not told of it, whoever did not ask for answers neither.
    expect(portal.letters.map(({ letter }) => letter.to)).toEqual(
      actor === reader ? [] : ["chen@linxi.example"],
    );
  }
  expect(texts()).toContain(`有进展：${need.title}`);
});

test("imported history is told to nobody, nor is what happened before the alert", async () => {
  await aNewNeed();
  await runAlerts(portal);
  await anAlert(portal, reader, "");
  const need = await aNeed(portal);
  await portal.db.write((tx) =>
    appendEvent(
      tx,
      { actor: { kind: "system", job: "import" }, role: "system", at: portal.clock.now() },
      {
        type: "NeedImported",
        subject: about("need", need.id),
        particulars: { number: need.number, source: "x", runId: "r" },
      },
    ),
  );
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
});

test("what a moderator lets be shown is new; what was shown before, hidden and put back is not", async () => {
  await anAlert(portal, reader, "");
  const need = await aNeed(portal);
  for (const [id, why] of [
    ["first", "guest"],
    ["again", "put-back"],
  ] as const) {
    const at = portal.clock.now();
    await portal.db.write(async (tx) => {
      await tx.insert(reviews).values({
        ...{ id, subjectKind: "need", subjectId: need.id, needId: need.id, why, openedAt: at },
        ...{ settledAt: at, settledBy: "m", outcome: "released" },
      });
      await appendEvent(
        tx,
        { actor: { kind: "system", job: "m" }, role: "moderator", at },
        {
          type: "ReviewSettled",
          subject: about("need", need.id),
          particulars: { reviewId: id, kind: "need", id: need.id, outcome: "released" },
        },
      );
    });
    await runAlerts(portal);
  }
  expect(portal.letters).toHaveLength(1);
});

test("a category that administrators made has its name in the letter, not its code", async () => {
  await portal.db.write((tx) =>
    tx.insert(registerRecords).values({
      ...{ kind: "category", key: "night-buses" },
      value: {
        ...{ name: { "zh-CN": "夜班车", en: "Night buses" }, parent: "transport", theme: "x", order: 5 },
        ...{ retired: false, mergedInto: null },
      },
    }),
  );
  await anAlert(portal, reader, "category=transport");
  await aNewNeed({ category: "night-buses" });
  await runAlerts(portal);
  expect(texts()).toContain("夜班车");
});

test("paused, it finds nothing; ended, a letter that waits does not go; taken up, it hears of what comes then", async () => {
  const alertId = await anAlert(portal, reader, "");
  const act = (act: "pause" | "resume" | "end") => changeAlert(portal, { by: reader, alertId }, { act });
  await act("pause");
  await aNewNeed();
  await runAlerts(portal);
  await act("resume");
  await aNewNeed();
  while ((await findForAlerts(portal)) > 0);
  await queueAlertLetters(portal);
  await act("end");
  await deliverLetters(portal, "p");
  expect(portal.letters).toEqual([]);
  const mails = (await portal.db.read.select().from(deliveries)).filter(({ channel }) => channel === "email");
  expect(mails.map(({ state }) => state)).toEqual(["dropped"]);
});
