import { eq, gt, inArray, lte, or, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { describeError } from "#app/platform/describe-error.ts";
import type { Tx } from "#db/client.ts";
import { events, pendingReactions } from "#db/schema/audit.ts";
import { needContacts } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { replacedContacts } from "#db/schema/person-contacts.ts";
import { recordedEvent } from "../audit/recorded-event.ts";
import type { RecordedEvent } from "../events.ts";
import { recipientsOf } from "./audience.server.ts";
import type { Channel } from "./channels.ts";
import { channelsOf } from "./channels-of.server.ts";
import type { NoticeTemplate, Reach, Telling } from "./notice-terms.ts";

const batch = 20;
const retryMs = 60_000;

/** What follows from an event: the map of reactions, handed in by whoever starts them. */
export type TellingsOf = (event: RecordedEvent) => readonly Telling[];

/**
 * Turns events that wait into deliveries, oldest first, each in its own transaction with the removal of its row:
 * a crash before the commit repeats it whole, after the commit never. Returns how many were done.
 */
export async function reactToEvents(deps: Deps, tellingsOf: TellingsOf): Promise<number> {
  const now = deps.clock.now();
  // Nothing waits longer than the retry: what is due later was reckoned before the clock was set back.
  const clockWasAhead = new Date(Date.parse(now) + 2 * retryMs).toISOString();
  const waiting = await deps.db.read
    .select({ seq: pendingReactions.eventSeq })
    .from(pendingReactions)
    .where(or(lte(pendingReactions.dueAt, now), gt(pendingReactions.dueAt, clockWasAhead)))
    .orderBy(pendingReactions.dueAt, pendingReactions.eventSeq)
    .limit(batch);
  for (const { seq } of waiting) await reactOnce(deps, tellingsOf, seq, now);
  return waiting.length;
}

async function reactOnce(deps: Deps, tellingsOf: TellingsOf, seq: number, now: string) {
  try {
    await deps.db.write((tx) => react(deps, tx, tellingsOf, seq, now));
  } catch (error) {
    const lastError = describeError(error).split("\n").slice(0, 1).join("").slice(0, 200);
    deps.log.error({ seq, lastError }, "a reaction failed and will be tried again");
    await deps.db.write((tx) =>
      tx
        .update(pendingReactions)
        .set({
          attempts: sql`${pendingReactions.attempts} + 1`,
          lastError,
          dueAt: new Date(Date.parse(now) + retryMs).toISOString(),
        })
        .where(eq(pendingReactions.eventSeq, seq)),
    );
  }
}

async function react(deps: Deps, tx: Tx, tellingsOf: TellingsOf, seq: number, now: string) {
  const taken = await tx.delete(pendingReactions).where(eq(pendingReactions.eventSeq, seq)).returning();
  if (taken.length === 0) return;
  const [row] = await tx.select().from(events).where(eq(events.seq, seq));
  if (!row) throw new Error(`no event ${seq}`);
  const event = recordedEvent(row);
  for (const telling of tellingsOf(event)) await tell(deps, tx, event, telling, now);
}

async function tell(deps: Deps, tx: Tx, event: RecordedEvent, telling: Telling, now: string) {
  const recipients = new Set<string>();
  for (const audience of telling.to)
    for (const each of await recipientsOf(tx, event, audience, { now, zone: deps.zone }))
      recipients.add(each);
  const reachable = await waysTo(tx, [...recipients], telling.reach);
  const rows = reachable.map(({ recipient, channel }) => {
    const id = deps.ids.next();
    return {
      id,
      eventSeq: event.seq,
      recipient,
      channel,
      template: telling.template satisfies NoticeTemplate,
      subjectKind: event.subject.kind,
      subjectId: event.subject.id,
      particulars: plainParticulars(event),
      state: channel === "portal" ? ("sent" as const) : ("pending" as const),
      nextTryAt: now,
      messageId: `${event.seq}.${channel}.${deps.secrets.digest("message", recipient).slice(0, 16)}`,
      createdAt: now,
      sentAt: channel === "portal" ? now : null,
    };
  });
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insert(deliveries)
      .values(rows.slice(at, at + 500))
      .onConflictDoNothing();
  }
}

const plainParticulars = (event: RecordedEvent): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(event.particulars).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "string" || typeof value === "number" ? [[name, value]] : [],
    ),
  );

/** By which channels each recipient can be told, by their own choice and their proved contacts. */
async function waysTo(
  tx: Tx,
  recipients: string[],
  reach: Reach,
): Promise<{ recipient: string; channel: Channel }[]> {
  const ways: { recipient: string; channel: Channel }[] = [];
  for (let at = 0; at < recipients.length; at += 400) {
    const some = recipients.slice(at, at + 400);
    ways.push(
      ...(await waysOfPersons(tx, idsOf(some, "person:"), reach)),
      ...(await waysOfContacts(tx, idsOf(some, "need-contact:"))),
      ...(await waysOfReplaced(tx, idsOf(some, "replaced-contact:"))),
    );
  }
  return ways;
}

const idsOf = (recipients: string[], prefix: string) =>
  recipients.filter((each) => each.startsWith(prefix)).map((each) => each.slice(prefix.length));

async function waysOfPersons(tx: Tx, ids: string[], reach: Reach) {
  const byPerson = await channelsOf(tx, ids, reach);
  return [...byPerson].flatMap(([id, channels]) =>
    channels.map((channel) => ({ recipient: `person:${id}`, channel })),
  );
}

async function waysOfContacts(tx: Tx, needIds: string[]) {
  if (needIds.length === 0) return [];
  const rows = await tx
    .select({ needId: needContacts.needId, kind: needContacts.kind })
    .from(needContacts)
    .where(inArray(needContacts.needId, needIds));
  return rows.map(({ needId, kind }) => ({
    recipient: `need-contact:${needId}`,
    channel: channelOf(kind),
  }));
}

async function waysOfReplaced(tx: Tx, ids: string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: replacedContacts.id, kind: replacedContacts.kind })
    .from(replacedContacts)
    .where(inArray(replacedContacts.id, ids));
  return rows.map(({ id, kind }) => ({ recipient: `replaced-contact:${id}`, channel: channelOf(kind) }));
}

const channelOf = (kind: "email" | "mobile"): Channel => (kind === "email" ? "email" : "sms");
