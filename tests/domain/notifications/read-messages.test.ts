import { expect, test } from "vitest";
import { unreadCount } from "#app/domain/notifications/message-queries.server.ts";
import { messagesOf } from "#app/domain/notifications/messages-of-queries.server.ts";
import { openMessage, readAllMessages } from "#app/domain/notifications/read-messages.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { aPerson } from "#tests/factories/people.ts";
import { openTestPortal, type TestPortal } from "#tests/setup/test-portal.ts";

async function tell({ db, clock, ids }: TestPortal, person: Person, times: number) {
  for (let seq = 1; seq <= times; seq++) {
    clock.advance(1000);
    const id = ids.next();
    await db.write((tx) =>
      tx.insert(deliveries).values({
        ...{
          id,
          eventSeq: seq,
          recipient: `person:${person.id}`,
          channel: "portal",
          template: "need-answered",
        },
        ...{ subjectKind: "need", subjectId: "gone", particulars: {}, state: "sent", messageId: id },
        ...{ nextTryAt: clock.now(), createdAt: clock.now() },
      }),
    );
  }
}

test("messages come newest first, thirty to a page, and only one's own", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  const wang = await aPerson(portal, "王");
  await tell(portal, li, 31);
  const t = portal.i18n.translate("en");
  const first = await messagesOf(portal, li, 1, t);
  expect(first.messages).toHaveLength(30);
  expect(first.more).toBe(true);
  expect(first.messages.map(({ at }) => at)).toEqual(
    first.messages
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  expect(await messagesOf(portal, li, 2, t)).toMatchObject({ messages: { length: 1 }, more: false });
  expect(await messagesOf(portal, wang, 1, t)).toEqual({ messages: [], more: false });
});

test("opening a message marks it as read once; another's is not found", async () => {
  const portal = await openTestPortal();
  const li = await aPerson(portal, "李");
  await tell(portal, li, 2);
  const { messages } = await messagesOf(portal, li, 1, portal.i18n.translate("zh-CN"));
  const id = messages[0]?.id ?? "";
  expect(await openMessage(portal, await aPerson(portal, "王"), id)).toEqual({
    ok: false,
    reason: "not-found",
  });
  expect(await openMessage(portal, li, id)).toMatchObject({ ok: true });
  expect(await unreadCount(portal, li.id)).toBe(1);
  await readAllMessages(portal, li);
  expect(await unreadCount(portal, li.id)).toBe(0);
});
