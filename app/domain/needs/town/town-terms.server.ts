import { asc, eq } from "drizzle-orm";
import type { CivilDate } from "#app/domain/calendar/civil-date.ts";
import type { Zone } from "#app/domain/calendar/day-in-zone.ts";
import { daysInZone } from "#app/domain/calendar/days-in-zone.ts";
import { type Instant, instantOf, millisOf } from "#app/domain/calendar/instant.ts";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import type { Rulebook } from "#app/domain/calendar/rulebook.ts";
import type { Tx } from "#db/client.ts";
import { roleGrants } from "#db/schema/people.ts";
import { type ImportClock, importClock } from "../import/import-clock.ts";
import { firstContactDue } from "../need-deadline.ts";
import { type RouteTable, routeTable } from "../route-table.server.ts";

/** What all needs of a batch are written with. */
export type TownTerms = {
  runId: string;
  now: Instant;
  residents: readonly { id: string; name: string }[];
  /** Who merged what was merged; without one nothing was. */
  coordinatorId: string | undefined;
  routes: RouteTable;
  book: Rulebook;
  clocks: TownClocks;
};

/** The clocks of a whole laying, which remember what they have worked out. */
export type TownClocks = {
  clockOf: ImportClock;
  dayOf(at: Instant): CivilDate;
  firstContactDue(at: Instant, book: Rulebook): Instant | null;
};

export function townClocks(zone: Zone): TownClocks {
  const dayOf = daysInZone(zone);
  /** How long after submission, where the day's rule counts hours. */
  const waits = new Map<CivilDate, number>();
  return {
    ...{ clockOf: importClock(zone), dayOf },
    firstContactDue(at, book) {
      const known = waits.get(dayOf(at));
      if (known !== undefined) return instantOf(millisOf(at) + known);
      const due = firstContactDue(at, book, zone);
      if (due?.rule.unit === "hours") waits.set(dayOf(at), millisOf(due.dueAt) - millisOf(at));
      return due?.dueAt ?? null;
    },
  };
}

export async function batchTerms(
  tx: Tx,
  given: Pick<TownTerms, "runId" | "now" | "residents" | "clocks">,
): Promise<TownTerms> {
  const [coordinator] = await tx
    .select({ id: roleGrants.personId })
    .from(roleGrants)
    .where(eq(roleGrants.role, "coordinator"))
    .orderBy(asc(roleGrants.grantedAt), asc(roleGrants.id))
    .limit(1);
  const day = given.clocks.dayOf(given.now);
  return {
    ...given,
    coordinatorId: coordinator?.id,
    routes: await routeTable(tx, { day, now: given.now }),
    book: await loadRulebook(tx),
  };
}
