import { and, asc, eq, gt, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities } from "#db/schema/market.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { publicWords } from "../needs/public-words.ts";
import { halfWidth } from "../text/half-width.ts";
import { type PublicEntityState, publicStateOf, warningDays } from "./entity-standing.ts";
import type { EntityLine } from "./entity-view.ts";
import type { RegisterFilter } from "./register-filter.ts";
import { entityKindOf } from "./uscc.ts";

/** A page of the public register by name; `after` is the last page's `next`. */
export async function publicEntities(
  reads: Reads,
  filter: RegisterFilter,
  { size, after, today }: { size: number; after?: string | undefined; today: CivilDate },
): Promise<{ lines: EntityLine[]; next?: string }> {
  const { name, id } = marketEntities;
  const [afterName = "", afterId = ""] = after?.split("~") ?? [];
  const rows = await reads
    .select()
    .from(marketEntities)
    .where(
      and(
        conditions(filter, today),
        after ? or(gt(name, afterName), and(eq(name, afterName), gt(id, afterId))) : undefined,
      ),
    )
    .orderBy(asc(name), asc(id))
    .limit(size + 1);
  const last = rows.length > size ? rows[size - 1] : undefined;
  return {
    lines: rows.slice(0, size).map((row) => lineOf(row, today)),
    ...(last && { next: `${last.name}~${last.id}` }),
  };
}

export const lineOf = (row: typeof marketEntities.$inferSelect, today: CivilDate): EntityLine => ({
  ...{ uscc: row.uscc, name: publicWords(row.name), kind: entityKindOf(row.uscc), fields: row.fields },
  ...{ state: publicStateOf(row, today), verifiedUntil: row.verifiedUntil },
});

/** Looks for a piece of the name, or of the code, in the register alone. */
function conditions({ sought, state, field }: RegisterFilter, today: CivilDate): SQL | undefined {
  const words = halfWidth(sought ?? "").trim();
  return and(
    isNotNull(marketEntities.verifiedAt),
    words
      ? sql`(instr(lower(${marketEntities.name}), ${words.toLowerCase()}) > 0 OR instr(${marketEntities.uscc}, ${words.toUpperCase()}) > 0)`
      : undefined,
    field
      ? sql`EXISTS (SELECT 1 FROM json_each(${marketEntities.fields}) WHERE value = ${field})`
      : undefined,
    state && stateCondition(state, today),
  );
}

/** The same as `publicStateOf`, as a condition. */
function stateCondition(state: PublicEntityState, today: CivilDate): SQL {
  const row = marketEntities;
  const soon = addDays(today, warningDays);
  const standing = sql`${row.state} IN ('verified', 'renewal-due')`;
  switch (state) {
    case "suspended":
    case "withdrawn":
      return sql`${row.state} = ${state}`;
    case "verified":
      return sql`(${standing} AND ${row.verifiedUntil} > ${soon})`;
    case "renewal-due":
      return sql`(${row.state} = 'renewing' OR (${standing} AND ${row.verifiedUntil} BETWEEN ${today} AND ${soon}))`;
    case "lapsed":
      return sql`(${row.state} IN ('lapsed', 'applied', 'sent-back', 'draft') OR (${standing} AND ${row.verifiedUntil} < ${today}))`;
  }
}
