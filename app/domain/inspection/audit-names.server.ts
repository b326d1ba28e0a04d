import { eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { needs } from "#db/schema/needs.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { summaries } from "#db/schema/summaries.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { LedgerRow } from "../audit/ledger.ts";
import { publicSummaryStates } from "../summaries/summary-states.ts";
import type { AuditNames } from "./audit-line.ts";
import { needsOf } from "./audit-needs.server.ts";

/** What the lines of one page speak of: a query a kind, whatever the number of lines. */
export async function auditNames(reads: Reads, rows: readonly LedgerRow[]): Promise<AuditNames> {
  const ids = (kind: string) => [
    ...new Set(rows.filter((row) => row.subjectKind === kind).map((row) => row.subjectId)),
  ];
  const actors = rows.flatMap(({ actor }) => (actor.startsWith("person:") ? [actor.slice(7)] : []));
  const persons = [...new Set([...actors, ...ids("person")])];
  const [found, staff, summed, tasked, entities] = await Promise.all([
    needsOf(reads, inArray(needs.id, ids("need"))),
    reads
      .selectDistinct({ id: people.id, name: people.displayName })
      .from(people)
      .innerJoin(roleGrants, eq(roleGrants.personId, people.id))
      .where(inArray(people.id, persons)),
    reads
      .select({ id: summaries.id, number: summaries.number, state: summaries.state })
      .from(summaries)
      .where(inArray(summaries.id, ids("summary"))),
    reads
      .select({ id: tasks.id, number: tasks.number })
      .from(tasks)
      .where(inArray(tasks.id, ids("task"))),
    reads
      .select({ id: marketEntities.id, name: marketEntities.name })
      .from(marketEntities)
      .where(inArray(marketEntities.id, ids("market-entity"))),
  ]);
  return {
    needs: found,
    staff: new Map(staff.map(({ id, name }) => [id, name])),
    summaries: new Map(
      summed.map(({ id, number, state }) => [
        id,
        { number, isPublic: publicSummaryStates.some((open) => open === state) },
      ]),
    ),
    entities: new Map(entities.map(({ id, name }) => [id, name])),
    tasks: new Map(tasked.map(({ id, number }) => [id, number])),
  };
}
