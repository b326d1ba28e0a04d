import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/**
 * What a passer-by is led to: public, and not withdrawn. The pluses keep the planner from the indexes of all public needs, of which
 * there are a million, while a few are asked for by their keys.
 */
export const shownToAll = (from: { isPublic: AnyColumn; state: AnyColumn }): SQL =>
  sql`+${from.isPublic} = 1 AND +${from.state} <> 'withdrawn'`;
