import { and, gte, inArray, isNotNull, ne, type SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needPauses } from "#db/schema/need-links.ts";
import { needs } from "#db/schema/needs.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import type { Zone } from "../calendar/day-in-zone.ts";
import type { Rulebook } from "../calendar/rulebook.ts";
import { type NeedClockTerms, type NeedDeadline, needDeadline } from "./need-deadline.ts";
import type { NeedState } from "./need-states.ts";
import { alongInbox, openBatch, openInBatches } from "./open-in-batches.server.ts";

/** A running clock that reads otherwise by another rulebook. */
export type Reckoned = {
  id: string;
  number: string;
  title: string;
  state: NeedState;
  was: string | null;
  now: NeedDeadline;
};

type Asked = { book: Rulebook; zone: Zone; dueFrom: CivilDate };

/**
 * Open needs due on or after a day whose due date moves, or stops or begins to be provisional, by a rulebook; a batch at a
 * time, often an empty one.
 */
export async function* clocksByRulebook(
  reads: Reads,
  { book, zone, dueFrom }: Asked,
): AsyncGenerator<Reckoned[]> {
  for await (const rows of openInBatches((place) => runningClocks(reads, place, dueFrom))) {
    const pauses = await pausesByNeed(
      reads,
      rows.map(({ id }) => id),
    );
    yield rows.flatMap(({ id, number, title, state, dueOn: was, ...row }) => {
      const now = needDeadline({ ...row, pauses: pauses.get(id) ?? [] }, book, zone);
      if (!now || (now.dueAt === row.dueAt && now.provisional === row.dueProvisional)) return [];
      return [{ id, number, title, state, was, now }];
    });
  }
}

const runningClocks = (reads: Reads, place: SQL | undefined, dueFrom: CivilDate) =>
  reads
    .select({
      ...{ id: needs.id, inboxDue: needs.inboxDue, number: needs.number, title: needs.title },
      ...{ state: needs.state, kind: needs.kind, submittedAt: needs.submittedAt },
      ...{ roundOpenedAt: needs.roundOpenedAt, extendedDays: needs.extendedDays },
      ...{ dueOn: needs.dueOn, dueAt: needs.dueAt, dueProvisional: needs.dueProvisional },
    })
    .from(needs)
    .where(
      and(
        place,
        // A day earlier by its moment: where the zone is east of Greenwich that day ends there before it does here.
        gte(needs.inboxDue, addDays(dueFrom, -1)),
        gte(needs.dueOn, dueFrom),
        isNotNull(needs.dueRuleId),
        ne(needs.dueRuleId, "source"),
      ),
    )
    .orderBy(...alongInbox)
    .limit(openBatch);

async function pausesByNeed(
  reads: Reads,
  needIds: string[],
): Promise<ReadonlyMap<string, NeedClockTerms["pauses"]>> {
  const rows = await reads
    .select()
    .from(needPauses)
    .where(inArray(needPauses.needId, needIds))
    .orderBy(needPauses.fromAt);
  const byNeed = new Map<string, NeedClockTerms["pauses"][number][]>();
  for (const { needId, fromAt: from, untilAt: until } of rows)
    byNeed.set(needId, [...(byNeed.get(needId) ?? []), until === null ? { from } : { from, until }]);
  return byNeed;
}
