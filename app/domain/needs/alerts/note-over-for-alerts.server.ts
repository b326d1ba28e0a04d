import { and, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { alerts } from "#db/schema/alerts.ts";
import { needs } from "#db/schema/needs.ts";
import { filterOfAlert } from "./alert-filter.ts";
import { followedStandings } from "./followed-standings.server.ts";
import { nextLetter } from "./next-letter.ts";
import { turnAlerts } from "./turn-alerts.server.ts";

const batch = 200;

/**
 * Finds alerts of one need that is over where no step said so: hidden, erased or taken back, or closed before alerts ended with
 * their needs. By their pace a last letter tells of it; whoever has paused asked for none. Returns how many were found.
 */
export async function noteOverForAlerts(deps: Deps): Promise<number> {
  if ((await overIn(deps.db.read)).length === 0) return 0;
  return await deps.db.write(async (tx) => {
    const over = (await overIn(tx)).slice(0, batch);
    const idsOf = (asked: "active" | "paused") =>
      over.filter(({ state }) => state === asked).map(({ id }) => id);
    await turnAlerts(tx, deps, idsOf("paused"), "ended");
    for (const { id, pace } of over.filter(({ state }) => state === "active")) {
      const dueAt = nextLetter(pace, deps.clock.now(), deps.zone);
      await tx.update(alerts).set({ dueAt }).where(eq(alerts.id, id));
    }
    return over.length;
  });
}

/** Merged needs are looked at too: what they went into may be over. */
async function overIn(reads: Reads) {
  const { id, query, state, pace, dueAt } = alerts;
  const rows = await reads
    .select({ id, query, state, pace })
    .from(alerts)
    .leftJoin(needs, eq(needs.number, sql`substr(${query}, 6)`))
    .where(
      and(
        ...[gte(query, "need="), lt(query, "need>"), inArray(state, ["active", "paused"]), isNull(dueAt)],
        or(
          ...[isNull(needs.id), eq(needs.isPublic, false)],
          inArray(needs.state, ["closed", "withdrawn", "merged"]),
        ),
      ),
    );
  const numbered = rows.map((row) => ({ ...row, number: filterOfAlert(row.query).need ?? "" }));
  const standing = await followedStandings(
    reads,
    numbered.map(({ number }) => number),
  );
  return numbered.filter(({ number }) => standing(number) !== "open");
}
