import { and, type Column, eq, isNull, type SQL, sql } from "drizzle-orm";
import { contributions, passages } from "#db/schema/consultations.ts";
import { type Actor, hasRole } from "../../people/actor.ts";
import { cursorOf, type WorkbenchFilter, withoutAny } from "./workbench-filter.ts";

/** The units whose passages somebody sees: all where it is undefined. */
export const unitsInSight = (actor: Actor): string[] | undefined =>
  hasRole(actor, "coordinator", "inspector")
    ? undefined
    : actor.kind === "person"
      ? [...new Set(actor.grants.flatMap((grant) => (grant.role === "officer" ? grant.unitId : [])))]
      : [];

/** Passages that count, among those in sight. The indexes of the workbench hold no others, and know them by these words. */
export function inSight(consultationId: string, units: readonly string[] | undefined, plain = false): SQL[] {
  const ours = sql`${passages.consultationId} = ${consultationId} AND ${passages.withdrawn} = 0`;
  if (!units) return [ours];
  const column = plain ? sql`+${passages.unitId}` : sql`${passages.unitId}`;
  const [only] = units;
  if (only === undefined) return [ours, sql`0`];
  return [ours, units.length === 1 ? sql`${column} = ${only}` : sql`${column} IN ${units}`];
}

type Asked = { filter: WorkbenchFilter; after: string | null; today: string; personId: string };

/**
 * The conditions of a filtered list. Sorted by day, only the index of days may lead: a plus keeps the database from another that
 * it would have to sort.
 */
export function workbenchConditions(
  consultationId: string,
  units: readonly string[] | undefined,
  { filter, after, today, personId }: Asked,
): SQL | undefined {
  const { byDue, topic, subject, unit, adoption, step, kind, late, mine, text } = filter;
  const cursor = cursorOf(after, byDue);
  const held = (column: Column): SQL => (byDue ? sql`+${column}` : sql`${column}`);
  const is = (column: Column, value: string | undefined) =>
    value === undefined
      ? []
      : [value === withoutAny ? sql`${held(column)} IS NULL` : sql`${held(column)} = ${value}`];
  return and(
    ...inSight(consultationId, units, byDue),
    ...is(passages.topic, topic),
    ...(subject === undefined
      ? []
      : [sql`${held(passages.subject)} = ${subject === withoutAny ? "" : subject}`]),
    ...is(passages.unitId, unit),
    ...is(passages.adoption, adoption),
    ...is(passages.step, step),
    ...is(passages.kind, kind),
    ...(mine ? [sql`coalesce(${passages.draftBy}, ${passages.decidedBy}) = ${personId}`] : []),
    ...(text ? [sql`instr(${contributions.words}, ${text}) > 0`] : []),
    ...(byDue ? [isNull(passages.adoption), sql`${passages.dueOn} IS NOT NULL`] : []),
    ...(late ? [sql`${passages.dueOn} < ${today}`] : []),
    cursor &&
      (byDue
        ? afterDay(cursor)
        : sql`(${passages.position}, ${passages.from}) > (${cursor[0]}, ${cursor[1]})`),
  );
}

const afterDay = ([day, position, from]: readonly (string | number)[]) =>
  sql`(${passages.dueOn}, ${passages.position}, ${passages.from}) > (${day}, ${position}, ${from})`;

export const ofContribution = eq(contributions.id, passages.contributionId);
