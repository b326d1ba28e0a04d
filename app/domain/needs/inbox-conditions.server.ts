import { and, eq, exists, gt, inArray, isNull, lt, ne, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { answeredOnly, needJointUnits, needs, stillOpen } from "#db/schema/needs.ts";
import { units } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import type { InboxScope, InboxTab } from "./inbox-tabs.ts";
import type { openNeedStates } from "./need-states.ts";

export type InboxAsked = { scope: InboxScope; tab: InboxTab; now: Instant; soonUntil: Instant };

/** What belongs into a tab of an inbox, in terms that an index serves. */
export function inboxConditions(reads: Reads, { scope, tab, now, soonUntil }: InboxAsked): SQL | undefined {
  if (tab === "joint" && scope !== "all") return and(inState("joint"), owes(reads, scope));
  // A clock that stands still runs out on nobody.
  const running = ne(needs.state, "waiting");
  const byTab: Record<InboxTab, SQL | undefined> = {
    open: stillOpen,
    overdue: and(stillOpen, running, lt(needs.inboxDue, now)),
    soon: and(stillOpen, running, gt(needs.inboxDue, now), lt(needs.inboxDue, soonUntil)),
    new: inState("submitted", "reopened"),
    waiting: inState("waiting"),
    joint: inState("joint"),
    disputed: inState("disputed"),
    unmatched: and(stillOpen, withCoordinator(reads)),
    outside: and(stillOpen, isNull(needs.territoryId)),
    answered: answeredOnly,
  };
  return and(byTab[tab], within(scope));
}

/** Such states are among the open ones, which their indexes know. */
const inState = (...states: (typeof openNeedStates)[number][]) =>
  and(stillOpen, inArray(needs.state, states));

function within(scope: InboxScope): SQL | undefined {
  if (scope === "all") return undefined;
  const { territoryIds, unitIds } = scope;
  return or(
    territoryIds.length > 0 ? inArray(needs.territoryId, territoryIds) : undefined,
    unitIds.length > 0 ? inArray(needs.unitId, unitIds) : undefined,
    // Nobody's inbox is empty, not everybody's.
    territoryIds.length + unitIds.length === 0 ? sql`0` : undefined,
  );
}

/** Joint handling in which a unit of this inbox still owes its opinion, or which this inbox's own need waits for. */
function owes(reads: Reads, scope: Exclude<InboxScope, "all">): SQL | undefined {
  const asked = reads
    .select({ one: sql`1` })
    .from(needJointUnits)
    .where(
      and(
        eq(needJointUnits.needId, needs.id),
        inArray(needJointUnits.unitId, scope.unitIds),
        isNull(needJointUnits.opinedAt),
      ),
    );
  return scope.unitIds.length > 0 ? or(within(scope), exists(asked)) : within(scope);
}

/** What no rule matched lies with the coordinating office, or with nobody. */
function withCoordinator(reads: Reads): SQL | undefined {
  const office = reads.select({ id: units.id }).from(units).where(eq(units.kind, "coordinating-office"));
  return or(isNull(needs.unitId), inArray(needs.unitId, office));
}
