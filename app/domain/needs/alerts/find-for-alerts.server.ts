import { and, asc, gt, inArray, lte, max, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { alertCursors } from "#db/schema/alerts.ts";
import { events } from "#db/schema/audit.ts";
import { reviews } from "#db/schema/needs.ts";
import { recordedEvent } from "../../audit/recorded-event.ts";
import { keepKeysByRules } from "./keep-keys.server.ts";
import { type NewsOfNeed, newsIn, newsTypes } from "./news-in.ts";
import { noteForAlerts } from "./note-for-alerts.server.ts";

/** Rows of the ledger that one run passes over, and news that it looks at: a run is short whatever happened. */
const span = 5000;
const batch = 50;

/**
 * Goes through the ledger from where it was left and notes what alerts are to tell. The place in the ledger moves in the same
 * transaction: a crash repeats a run whole or not at all, and of two processes one finds nothing left. Returns how many
 * events were passed.
 */
export async function findForAlerts(deps: Deps): Promise<number> {
  const [left] = await deps.db.read.select().from(alertCursors);
  const [last] = await deps.db.read.select({ seq: max(events.seq) }).from(events);
  if (!left || left.eventSeq >= (last?.seq ?? 0)) return 0;
  return await deps.db.write((tx) => findIn(tx, deps, last?.seq ?? 0));
}

async function findIn(tx: Tx, deps: Deps, last: number): Promise<number> {
  const [left] = await tx.select().from(alertCursors);
  if (!left || left.eventSeq >= last) return 0;
  await keepKeysByRules(tx, left.keyRules);
  const end = Math.min(last, left.eventSeq + span);
  const rows = await tx
    .select()
    .from(events)
    // The plus keeps to the ledger's order, of which a short span is read.
    .where(and(gt(events.seq, left.eventSeq), lte(events.seq, end), inArray(sql`+${events.type}`, newsTypes)))
    .orderBy(asc(events.seq))
    .limit(batch);
  const news = await withoutPutBack(tx, rows.map(recordedEvent).flatMap(newsIn));
  if (news.length > 0) await noteForAlerts(tx, deps, news);
  const until = rows.length === batch ? (rows.at(-1)?.seq ?? end) : end;
  await tx.update(alertCursors).set({ eventSeq: until });
  return until - left.eventSeq;
}

/** What was shown before, hidden and put back, or reported and left, is not new. */
async function withoutPutBack(tx: Tx, news: NewsOfNeed[]): Promise<NewsOfNeed[]> {
  const ids = news.flatMap(({ reviewId }) => reviewId ?? []);
  if (ids.length === 0) return news;
  const { id, why } = reviews;
  const rows = await tx
    .select({ id })
    .from(reviews)
    .where(and(inArray(id, ids), inArray(why, [...heldBackAtFirst])));
  const first = new Set(rows.map((row) => row.id));
  return news.filter(({ reviewId }) => reviewId === undefined || first.has(reviewId));
}

const heldBackAtFirst = ["personal-data", "mobile-not-proved", "guest", "entered-by-staff"] as const;
