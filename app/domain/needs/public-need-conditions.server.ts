import { and, eq, gte, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { needs } from "#db/schema/needs.ts";
import { boundsAround } from "../geo/bounds.ts";
import { type NeedFilter, nearMetres } from "./need-filter.ts";
import { statesIn } from "./need-groups.ts";

type Bounds = readonly [number, number, number, number];
const dayMillis = 86_400_000;

/** The only door to public lists: `is_public` first, then the filter. Text is looked at afterwards, as it is shown. */
export function publicNeedConditions(filter: NeedFilter, now: string): SQL | undefined {
  return and(
    eq(needs.isPublic, true),
    // Its page goes on saying that it was withdrawn; nobody is led there any more.
    ne(bare(needs.state), "withdrawn"),
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
    filter.days && gte(needs.submittedAt, sinceOf(filter.days, now)),
    filter.changed && gte(needs.updatedAt, sinceOf(filter.changed, now)),
    filter.near && within(boundsAround(filter.near, nearMetres * 2, nearMetres * 2)),
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

const bare = (column: typeof needs.kind | typeof needs.territoryId | typeof needs.state) => sql`+${column}`;

const sinceOf = (days: string, now: string) =>
  new Date(Date.parse(now) - Number(days) * dayMillis).toISOString();
