import { and, asc, eq, inArray, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { alerts } from "#db/schema/alerts.ts";
import { filterOfAlert } from "./alert-filter.ts";
import { followedStandings } from "./followed-standings.server.ts";
import { nextLetter } from "./next-letter.ts";
import { turnAlerts } from "./turn-alerts.server.ts";

/** Alerts that are looked at by one statement. */
const batch = 200;
const { id, query, state, pace, dueAt } = alerts;
/** The words of `alerts_followed`: an argument would not lead into it. */
const mayBeOver = and(sql`${state} IN ('active', 'paused')`, isNull(dueAt));
type Alert = Pick<typeof alerts.$inferSelect, "id" | "query" | "state" | "pace">;

/**
 * Finds alerts of one need that is over where no step said so: hidden, erased or taken back, or closed before alerts ended with
 * their needs. By their pace a last letter tells of it; whoever has paused asked for none. All that follow one need are looked
 * at, so many at once along their index: merged needs too, for what they went into may be over. Returns how many were found.
 */
export async function noteOverForAlerts(deps: Deps): Promise<number> {
  let [found, last]: [number, Alert | undefined] = [0, undefined];
  for (;;) {
    const next = await followingOne(deps.db.read, last);
    const over = await overOf(deps.db.read, next);
    if (over.length > 0) found += await noteOver(deps, over);
    last = next.at(-1);
    if (next.length < batch) return found;
  }
}

/** The next ones in the order of the needs that they follow: pairs are compared as a whole, so that the index begins there. */
const followingOne = (reads: Reads, after: Alert | undefined): Promise<Alert[]> =>
  chosen(
    reads,
    and(sql`(${query}, ${id}) > (${after?.query ?? "need="}, ${after?.id ?? ""})`, lt(query, "need>")),
  ).limit(batch);

const chosen = (reads: Reads, which: SQL | undefined) =>
  reads
    .select({ id, query, state, pace })
    .from(alerts)
    .where(and(which, mayBeOver))
    .orderBy(asc(query), asc(id));

async function overOf(reads: Reads, following: readonly Alert[]): Promise<Alert[]> {
  const numberOf = (alert: Alert) => filterOfAlert(alert.query).need ?? "";
  const standing = await followedStandings(reads, [...new Set(following.map(numberOf))]);
  return following.filter((alert) => standing(numberOf(alert)) !== "open");
}

function noteOver(deps: Deps, found: readonly Alert[]): Promise<number> {
  return deps.db.write(async (tx) => {
    const ids = found.map((alert) => alert.id);
    const over = await overOf(tx, await chosen(tx, inArray(id, ids)));
    const paused = over.filter((alert) => alert.state === "paused");
    await turnAlerts(
      tx,
      deps,
      paused.map((alert) => alert.id),
      "ended",
    );
    for (const alert of over.filter((alert) => alert.state === "active")) {
      const due = nextLetter(alert.pace, deps.clock.now(), deps.zone);
      await tx.update(alerts).set({ dueAt: due }).where(eq(id, alert.id));
    }
    return over.length;
  });
}
