import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import { followFilter } from "#app/domain/needs/alerts/follow-filter.server.ts";
import { needMerges } from "#db/schema/need-links.ts";
import { needs } from "#db/schema/needs.ts";
import { aGuestAlert, codeAt, runAlerts, submitted } from "#tests/factories/alerts.ts";
import { aNeed, type Need } from "#tests/factories/needs.ts";
import { aTown } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

let portal: TestPortal;
beforeEach(async () => {
  portal = await openTestPortal();
  await aTown(portal);
});

const follow = ({ number }: Need) => aGuestAlert(portal, "wang@linxi.example", `need=${number}`);
const accepted = ({ id }: Need) =>
  portal.db.write((tx) =>
    appendEvent(
      tx,
      { actor: { kind: "system", job: "test" }, role: "system", at: portal.clock.now() },
      { type: "NeedAccepted", subject: about("need", id), particulars: { from: "assigned", to: "accepted" } },
    ),
  );
const hide = ({ id }: Need) =>
  portal.db.write((tx) =>
    tx.update(needs).set({ isPublic: false, publication: "refused" }).where(eq(needs.id, id)),
  );

test("somebody without an account hears of each step of the one need, of no other, and can stop by one click", async () => {
  const [one, other] = [await aNeed(portal), await aNeed(portal)];
  await follow(one);
  await submitted(portal, other);
  await accepted(other);
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
  await accepted(one);
  await runAlerts(portal);
  expect(portal.letters.map(({ letter }) => letter.to)).toEqual(["wang@linxi.example"]);
  const [letter] = portal.letters.map((each) => each.letter);
  expect(letter?.text).toContain(`${portal.origin}/needs/${one.number}`);
  expect(letter?.text).not.toContain(other.number);
  expect(letter?.subject).toContain(one.number);
  expect(letter?.unsubscribe).toContain(`${portal.origin}/alerts/`);
});

test("a need that passers-by do not see can't be followed, and the code is not spent on the try", async () => {
  const [hidden, shown] = [await aNeed(portal, { visibility: "office-only" }), await aNeed(portal)];
  const follower = await codeAt(portal, "wang@linxi.example");
  const asked = { pace: "immediate", hears: "changes", lang: "zh-CN" } as const;
  for (const number of [hidden.number, "2026-999999"])
    expect(await followFilter(portal, follower, { ...asked, query: `need=${number}` })).toEqual({
      ...{ ok: false, reason: "not-found" },
    });
  const made = await followFilter(portal, follower, { ...asked, query: `need=${shown.number}` });
  expect(made.ok).toBe(true);
});

const merged = (one: Need, into: Need) =>
  portal.db.write(async (tx) => {
    await tx.update(needs).set({ mergedIntoId: into.id, state: "merged" }).where(eq(needs.id, one.id));
    const merge = { id: `m-${one.id}`, needId: one.id, intoId: into.id, byId: "person:x", reason: "" };
    await tx.insert(needMerges).values({ ...merge, at: portal.clock.now() });
  });

test("whoever follows a need that was merged into another hears of that one, under its own number", async () => {
  const [one, between, main] = [await aNeed(portal), await aNeed(portal), await aNeed(portal)];
  await follow(one);
  await merged(one, between);
  await merged(between, main);
  await accepted(main);
  await runAlerts(portal);
  expect(portal.letters.map(({ letter }) => letter.text.includes(`/needs/${main.number}`))).toEqual([true]);
});

test("where a need went that was hidden meanwhile is told to nobody, since its page does not say it either", async () => {
  const [one, main] = [await aNeed(portal), await aNeed(portal)];
  await follow(one);
  await merged(one, main);
  await hide(one);
  await accepted(main);
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
});

test("nothing is told of a need that was hidden meanwhile, not even its title", async () => {
  const one = await aNeed(portal, { title: "路灯坏了" });
  await follow(one);
  await accepted(one);
  await hide(one);
  await runAlerts(portal);
  expect(portal.letters).toEqual([]);
});
