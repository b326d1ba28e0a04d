import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { NeedState } from "../need-states.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import { type FollowedStanding, followedStanding } from "./followed-standing.ts";

/**
 * How needs that are followed by their numbers stand: of one that was merged, the need that it went into. What was hidden leads
 * nobody on, as with news of it.
 */
export async function followedStandings(
  reads: Reads,
  numbers: readonly string[],
): Promise<(number: string) => FollowedStanding> {
  type Row = { number: string; isPublic: number; state: NeedState };
  const rows = await reads.all<Row>(sql`
    WITH RECURSIVE way (number, is_public, state, into_id) AS (
      SELECT n.number, n.is_public, n.state, n.merged_into_id FROM ${needs} n
      WHERE n.number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))
      UNION SELECT way.number, n.is_public, n.state, n.merged_into_id
      FROM way JOIN ${needs} n ON n.id = way.into_id WHERE way.is_public = 1)
    SELECT number, is_public AS isPublic, state FROM way WHERE into_id IS NULL OR is_public = 0`);
  const found = new Map(
    rows.map(({ number, isPublic, state }) => [
      number,
      followedStanding({ isPublic: isPublic === 1, state }),
    ]),
  );
  return (number) => found.get(number) ?? followedStanding(undefined);
}

/** Of an alert: one that follows more than a need always has something to hear. */
export async function standingOf(reads: Reads, { need }: FollowedFilter): Promise<FollowedStanding> {
  return need ? (await followedStandings(reads, [need]))(need) : "open";
}
