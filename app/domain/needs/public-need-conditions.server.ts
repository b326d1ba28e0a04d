import { and, eq, gte, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { amongPublic, needs } from "#db/schema/needs.ts";
import { circleAround } from "../geo/circle.ts";
import type { Position } from "../geo/geometry.ts";
import { metresAround, momentSince, type NeedFilter } from "./need-filter.ts";
import { statesIn } from "./need-groups.ts";

type Bounds = readonly [number, number, number, number];

const bare = (
  column: typeof needs.kind | typeof needs.territoryId | typeof needs.unitId | typeof needs.state,
) => sql`+${column}`;

/** What a passer-by may be led to: the page of a withdrawn need goes on saying so, but nobody is led there any more. */
export const isShown = and(eq(needs.isPublic, true), ne(bare(needs.state), "withdrawn"));

/** The same of needs that something else finds. */
export const isShownAmong = and(amongPublic, ne(bare(needs.state), "withdrawn"));

/** The only door to public lists: what may be shown first, then the filter. Text is looked at afterwards, as it is shown. */
export function publicNeedConditions(filter: NeedFilter, now: string): SQL | undefined {
  return and(
    isShown,
    filter.codes
      ? inArray(needs.category, [...filter.codes])
      : filter.category
        ? eq(needs.category, filter.category)
        : undefined,
    // The plus keeps the planner on the index that is already in the list's order.
    filter.territory
      ? sql`${filter.category ? bare(needs.territoryId) : needs.territoryId} = ${filter.territory}`
      : undefined,
    filter.clause ? aboutClause(filter.clause) : undefined,
    filter.kind && eq(bare(needs.kind), filter.kind),
    filter.state && sql`+${needs.state} IN ${statesIn(filter.state)}`,
    filter.days && gte(needs.submittedAt, momentSince(filter.days, now)),
    filter.changed && gte(needs.updatedAt, momentSince(filter.changed, now)),
    filter.unit ? eq(bare(needs.unitId), filter.unit) : undefined,
    filter.near && around(filter.near, metresAround(filter)),
    filter.bbox && within(filter.bbox),
    filter.text ? wordsLike(filter.text) : undefined,
  );
}

/** In a box of degrees. What is published without a place lies nowhere, so that no box can find it. */
export function within([west, south, east, north]: Bounds): SQL | undefined {
  return and(
    eq(needs.visibility, "public"),
    isNotNull(needs.lon),
    sql`${needs.lon} BETWEEN ${west} AND ${east}`,
    sql`${needs.lat} BETWEEN ${south} AND ${north}`,
  );
}

/** No farther from a position than so many metres. */
function around(position: Position, metres: number): SQL | undefined {
  const { middle, box, perDegree, squared } = circleAround(position, metres);
  const [x, y] = [
    sql`((${needs.lon} - ${middle[0]}) * ${perDegree[0]})`,
    sql`((${needs.lat} - ${middle[1]}) * ${perDegree[1]})`,
  ];
  return and(within(box), sql`${x} * ${x} + ${y} * ${y} <= ${squared}`);
}

function wordsLike(text: string): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const like = (column: typeof needs.title | typeof needs.words) =>
    sql`${column} LIKE ${pattern} ESCAPE '\\'`;
  return or(like(needs.title), like(needs.words));
}

/** Needs that hang on a clause, by their own index. */
function aboutClause(clause: string): SQL | undefined {
  const [planId = "", anchor = ""] = clause.split("#");
  return and(eq(needs.planId, planId), eq(needs.clauseAnchor, anchor));
}
