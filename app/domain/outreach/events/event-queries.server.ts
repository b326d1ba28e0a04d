import { and, asc, desc, eq, gte, lt, ne, sql, sum } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachEvents, outreachPhotos, outreachSignUps } from "#db/schema/outreach-events.ts";
import { people } from "#db/schema/people.ts";
import type { Instant } from "../../calendar/instant.ts";
import type { Actor } from "../../people/actor.ts";
import { maySeeSignUps } from "./event-policy.ts";
import { type EventRow, loadEvent } from "./event-row.server.ts";
import type { EventLine, EventView, SignUpLine } from "./event-view.ts";
import { peopleIn } from "./places-taken.server.ts";

const size = 20;

/** Events that are still to end, the next first; or those that ended, the last first. */
export async function eventList(
  reads: Reads,
  { past, page, now }: { past: boolean; page: number; now: Instant },
): Promise<{ lines: EventLine[]; more: boolean }> {
  const { startsAt, endsAt, id } = outreachEvents;
  const rows = await reads
    .select()
    .from(outreachEvents)
    .where(past ? lt(endsAt, now) : gte(endsAt, now))
    // Those to come are few, and sorted once found: along their beginnings all that ended would come first.
    .orderBy(past ? desc(startsAt) : sql`+${startsAt}`, asc(id))
    .limit(size + 1)
    .offset((page - 1) * size);
  return { lines: rows.slice(0, size).map(lineOf), more: rows.length > size };
}

const lineOf = (row: EventRow): EventLine => ({
  ...{ number: row.number, kind: row.kind, title: row.title, titleEn: row.titleEn },
  ...{ placeLabel: row.placeLabel, startsAt: row.startsAt, endsAt: row.endsAt, capacity: row.capacity },
  ...{ state: row.state, attended: row.attended },
});

/** An event with what the reader has to do with it. */
export async function eventView(
  reads: Reads,
  actor: Actor,
  number: string,
  now: Instant,
): Promise<EventView | undefined> {
  const row = await loadEvent(reads, number);
  if (!row) return undefined;
  const { words, wordsEn, children, access, cancelledReason, record, madeAt, revision, lon, lat } = row;
  return {
    ...lineOf(row),
    ...{ words, wordsEn, children, access, cancelledReason, record, madeAt, revision },
    at: lon !== null && lat !== null ? [lon, lat] : null,
    photos: row.record ? await photosOf(reads, row.id) : [],
    ...(await peopleIn(reads, row.id)),
    own: await ownOf(reads, row.id, actor),
    begun: row.startsAt <= now,
  };
}

async function photosOf(reads: Reads, event: string): Promise<EventView["photos"]> {
  const { id, width, height, alternative, eventId, position } = outreachPhotos;
  return await reads
    .select({ id, width, height, alternative })
    .from(outreachPhotos)
    .where(eq(eventId, event))
    .orderBy(asc(position));
}

async function ownOf(reads: Reads, eventId: string, actor: Actor): Promise<EventView["own"]> {
  if (actor.kind !== "person") return null;
  const ofEvent = eq(outreachSignUps.eventId, eventId);
  const [row] = await reads
    .select()
    .from(outreachSignUps)
    .where(and(ofEvent, eq(outreachSignUps.personId, actor.id)));
  if (!row || row.state === "withdrawn") return null;
  const [before] = await reads
    .select({ people: sum(outreachSignUps.people) })
    .from(outreachSignUps)
    .where(
      and(ofEvent, eq(outreachSignUps.state, "waiting"), lt(outreachSignUps.placeInLine, row.placeInLine)),
    );
  return { state: row.state, people: row.people, ahead: Number(before?.people ?? 0) };
}

/** Who signed up, in the order of the line; for those who keep events and the inspector. */
export async function signUpsOf(
  reads: Reads,
  actor: Actor,
  { number, page }: { number: string; page: number },
): Promise<{ signUps: SignUpLine[]; more: boolean }> {
  if (!maySeeSignUps(actor)) return { signUps: [], more: false };
  const most = 100;
  const rows = await reads
    .select({
      ...{ name: people.displayName, people: outreachSignUps.people, state: outreachSignUps.state },
      at: outreachSignUps.at,
    })
    .from(outreachSignUps)
    .innerJoin(outreachEvents, eq(outreachEvents.id, outreachSignUps.eventId))
    .leftJoin(people, eq(people.id, outreachSignUps.personId))
    .where(and(eq(outreachEvents.number, number), ne(outreachSignUps.state, "withdrawn")))
    .orderBy(asc(outreachSignUps.state), asc(outreachSignUps.placeInLine))
    .limit(most + 1)
    .offset((page - 1) * most);
  return { signUps: rows.slice(0, most), more: rows.length > most };
}
