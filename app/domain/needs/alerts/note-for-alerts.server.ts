import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { alertFinds, alertKeys, alerts } from "#db/schema/alerts.ts";
import { type FollowedFilter, filterOfAlert } from "./alert-filter.ts";
import { toldAs } from "./alert-hears.ts";
import { needKeys } from "./alert-keys.ts";
import { alertPaces } from "./alert-terms.ts";
import { readingNow } from "./filter-reading.server.ts";
import { followedNeeds } from "./followed-needs.server.ts";
import { followedStanding } from "./followed-standing.ts";
import { isNews } from "./need-facts.ts";
import { needFits } from "./need-fits.ts";
import type { NewsOfNeed } from "./news-in.ts";
import { nextLetter } from "./next-letter.ts";
import { turnAlerts } from "./turn-alerts.server.ts";

type Find = typeof alertFinds.$inferInsert;

/**
 * Notes news for the alerts that needs find by their signs: so many statements whatever the number of alerts, each by an index.
 * An alert that had nothing to tell is due from now on, by its pace.
 */
export async function noteForAlerts(tx: Tx, { clock, zone }: Deps, news: readonly NewsOfNeed[]) {
  const reading = await readingNow(tx);
  const needs = await followedNeeds(tx, [...new Set(news.map(({ needId }) => needId))]);
  const signs = new Map([...needs].map(([id, need]) => [id, needKeys(need, reading.taxonomy)]));
  const byKey = await alertsByKey(tx, [...new Set([...signs.values()].flat())]);
  const finds = new Map<string, Find>();
  const goesOn = new Set<string>();
  for (const one of news) {
    const need = needs.get(one.needId);
    const near = new Set((signs.get(one.needId) ?? []).flatMap((key) => byKey.get(key) ?? []));
    for (const { id, personId, filter, hears, state } of near) {
      const as = toldAs(one, { hears, filter });
      const own = personId !== null && (need?.authorId === personId || one.actor === `person:${personId}`);
      if (!need || !as || own || !isNews(need) || !needFits(need, filter, reading)) continue;
      if (state === "over" && followedStanding(need) !== "open") continue;
      if (state === "over") goesOn.add(id);
      const key = `${id} ${need.id}`;
      if (!finds.has(key)) finds.set(key, { alertId: id, needId: need.id, news: as, eventSeq: one.seq });
    }
  }
  if (finds.size === 0) return;
  await keepFinds(tx, [...finds.values()]);
  await turnAlerts(tx, { clock }, [...goesOn], "active");
  const found = JSON.stringify([...new Set([...finds.values()].map(({ alertId }) => alertId))]);
  for (const pace of alertPaces)
    await tx
      .update(alerts)
      .set({ dueAt: nextLetter(pace, clock.now(), zone) })
      .where(
        and(
          inArray(alerts.id, sql`(SELECT value FROM json_each(${found}))`),
          eq(alerts.pace, pace),
          isNull(alerts.dueAt),
        ),
      );
}

/** Its filter is read once, however many news it may be for. */
type Candidate = Pick<typeof alerts.$inferSelect, "id" | "personId" | "hears" | "state"> & {
  filter: FollowedFilter;
};

/** Alerts by the signs that they have of these. */
async function alertsByKey(tx: Tx, keys: readonly string[]): Promise<Map<string, Candidate[]>> {
  const { id, personId, query, hears, state } = alerts;
  const rows = await tx
    .select({ key: alertKeys.key, alert: { id, personId, query, hears, state } })
    .from(alertKeys)
    .innerJoin(alerts, eq(alerts.id, alertKeys.alertId))
    .where(inArray(alertKeys.key, sql`(SELECT value FROM json_each(${JSON.stringify(keys)}))`));
  const alike = new Map<string, Candidate>();
  const byKey = new Map<string, Candidate[]>();
  for (const { key, alert } of rows) {
    const one = alike.get(alert.id) ?? { ...alert, filter: filterOfAlert(alert.query) };
    alike.set(alert.id, one);
    const known = byKey.get(key);
    if (known) known.push(one);
    else byKey.set(key, [one]);
  }
  return byKey;
}

/** What an alert is to tell of a need already stays as it was found first. */
async function keepFinds(tx: Tx, finds: readonly Find[]) {
  const rows = finds.map(({ alertId, needId, news, eventSeq }) => [alertId, needId, news, eventSeq]);
  const cell = (at: number) => sql.raw(`json_extract(value, '$[${at}]')`);
  await tx.run(
    sql`INSERT INTO ${alertFinds} (alert_id, need_id, news, event_seq) SELECT ${cell(0)}, ${cell(1)}, ${cell(2)}, ${cell(3)} FROM json_each(${JSON.stringify(rows)}) WHERE true ON CONFLICT DO NOTHING`,
  );
}
