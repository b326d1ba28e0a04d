import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { alertContacts, alertFinds, alerts } from "#db/schema/alerts.ts";
import { needContacts } from "#db/schema/needs.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import { filterOfAlert } from "../needs/alerts/alert-filter.ts";
import { type AlertNewsTold, newsAsParticulars, newsTold } from "../needs/alerts/alert-news.ts";
import { readingNow } from "../needs/alerts/filter-reading.server.ts";
import type { Reading } from "../needs/alerts/filter-reading.ts";
import { followedNeeds } from "../needs/alerts/followed-needs.server.ts";
import { followedStandings } from "../needs/alerts/followed-standings.server.ts";
import { isNews } from "../needs/alerts/need-facts.ts";
import { needFits } from "../needs/alerts/need-fits.ts";
import { turnAlerts } from "../needs/alerts/turn-alerts.server.ts";
import { sealedPlace } from "../people/sealed-place.ts";
import type { Channel } from "./channels.ts";
import { channelsOf } from "./channels-of.server.ts";
import type { NoticeTemplate } from "./notice-terms.ts";

/** Alerts that one transaction writes for, and finds that are read for one of them: the rest is counted as more. */
const batch = 20;
const mostRead = 300;

type Alert = typeof alerts.$inferSelect;

/**
 * Writes the letters of alerts that are due into the outbox. What was found goes, and the alert waits for the next find, in
 * the same transaction: a crash before its end repeats it whole, and of two processes one finds nothing due. Needs are
 * looked at again; an alert of which nothing is left writes nothing. That of one need ends with the letter that tells that the
 * need is closed, or can't be seen any more. Returns how many alerts were due.
 */
export async function queueAlertLetters(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = lte(alerts.dueAt, now);
  const [waits] = await deps.db.read.select({ id: alerts.id }).from(alerts).where(due).limit(1);
  if (!waits) return 0;
  return await deps.db.write(async (tx) => {
    const rows = await tx.select().from(alerts).where(due).orderBy(asc(alerts.dueAt)).limit(batch);
    // One letter a reader and event: another alert of the same reader comes in the next round.
    const turn = [...new Map(rows.toReversed().map((alert) => [readerOf(alert), alert])).values()];
    const written: Written[] = [];
    const over: string[] = [];
    const reading = await readingNow(tx);
    const standing = await followedStandings(tx, turn.flatMap(needOf));
    for (const alert of turn) {
      const news = await newsFor(tx, deps, alert, reading);
      const told = await tx.delete(alertFinds).where(eq(alertFinds.alertId, alert.id)).returning();
      await tx.update(alerts).set({ dueAt: null }).where(eq(alerts.id, alert.id));
      const [ending] = needOf(alert).map(standing);
      if (ending && ending !== "open") over.push(alert.id);
      if (news || ending === "gone" || (ending === "closed" && told.length === 0))
        written.push({ alert, news: news ?? newsTold([], false), channels: await channelsFor(tx, alert) });
    }
    if (written.length > 0) await queue(tx, deps, written, now);
    await turnAlerts(tx, deps, over, "over");
    return rows.length;
  });
}

/** The number of the one need that it follows. */
const needOf = ({ query }: Alert) => [filterOfAlert(query).need].filter((number) => number !== undefined);

type Written = { alert: Alert; news: AlertNewsTold; channels: Channel[] };
const readerOf = ({ id, personId }: Alert) => (personId === null ? `alert:${id}` : `person:${personId}`);

async function queue(tx: Tx, { ids, secrets }: Deps, written: readonly Written[], now: string) {
  const eventSeq = await appendEvent(
    tx,
    { actor: { kind: "system", job: "alerts" }, role: "system", at: now, following: "none" },
    {
      type: "AlertLettersWritten",
      subject: about("record", "alerts"),
      particulars: { alerts: written.length },
    },
  );
  const letters = written.flatMap(({ alert, news, channels }) =>
    channels.map((channel) => {
      const recipient = readerOf(alert);
      return {
        ...{
          id: ids.next(),
          eventSeq,
          recipient,
          channel,
          template: "alert-digest" satisfies NoticeTemplate,
        },
        ...{ subjectKind: "alert", subjectId: alert.id, particulars: newsAsParticulars(news) },
        ...{ state: channel === "portal" ? ("sent" as const) : ("pending" as const), nextTryAt: now },
        messageId: `${eventSeq}.${channel}.${secrets.digest("message", recipient).slice(0, 16)}`,
        ...{ createdAt: now, sentAt: channel === "portal" ? now : null },
      };
    }),
  );
  if (letters.length > 0) await tx.insert(deliveries).values(letters);
}

/** What its letter tells: needs that are public and fit now, the latest find first; never the reader's own. */
async function newsFor(
  tx: Tx,
  deps: Deps,
  alert: Alert,
  reading: Reading,
): Promise<AlertNewsTold | undefined> {
  const finds = await tx
    .select()
    .from(alertFinds)
    .where(eq(alertFinds.alertId, alert.id))
    .orderBy(desc(alertFinds.eventSeq))
    .limit(mostRead + 1);
  const ids = finds.map(({ needId }) => needId);
  const needs = await followedNeeds(tx, ids);
  const filter = filterOfAlert(alert.query);
  const own = alert.personId === null ? await leftByReader(tx, deps, alert.id, ids) : new Set<string>();
  const fitting = finds.filter(({ needId }) => {
    const need = needs.get(needId);
    const isOwn = own.has(needId) || (alert.personId !== null && need?.authorId === alert.personId);
    return need && !isOwn && isNews(need) && needFits(need, filter, reading);
  });
  const told = fitting.map(({ needId, news }) => ({ needId, news }));
  return told.length > 0 ? newsTold(told, finds.length > mostRead) : undefined;
}

/** Needs that were sent without an account and left the very address that the letter goes to. */
async function leftByReader(tx: Tx, deps: Deps, alertId: string, needIds: string[]): Promise<Set<string>> {
  const [kept] = await tx.select().from(alertContacts).where(eq(alertContacts.alertId, alertId));
  if (!kept || needIds.length === 0) return new Set();
  const address = deps.secrets.open(sealedPlace("alert_contacts", alertId), kept.sealed);
  const left = await tx
    .select()
    .from(needContacts)
    .where(and(inArray(needContacts.needId, needIds), eq(needContacts.kind, "email")));
  const same = left.filter(
    ({ needId, sealed }) => deps.secrets.open(sealedPlace("need_contacts", needId), sealed) === address,
  );
  return new Set(same.map(({ needId }) => needId));
}

/** The portal's box and, where it is proved and chosen, e-mail; digests are no matter for SMS. */
async function channelsFor(tx: Tx, { personId }: Alert): Promise<Channel[]> {
  if (personId === null) return ["email"];
  const channels = (await channelsOf(tx, [personId], "chosen")).get(personId) ?? [];
  return channels.filter((channel) => channel !== "sms");
}
