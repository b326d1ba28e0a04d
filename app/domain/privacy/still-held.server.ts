import { and, eq, exists, gt, isNull, or, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import type { StillHeld } from "./deletion-rules.ts";

const query = new QueryBuilder();

/** A role that has not ended, one with a day set for its end or its beginning included. */
const holdsRole = (person: SQLWrapper, at: Instant): SQL =>
  exists(
    query
      .select({ id: roleGrants.id })
      .from(roleGrants)
      .where(
        and(eq(roleGrants.personId, person), or(isNull(roleGrants.endedAt), gt(roleGrants.endedAt, at))),
      ),
  );

const speaksForEntity = (person: SQLWrapper): SQL =>
  exists(
    query
      .select({ id: marketRepresentatives.id })
      .from(marketRepresentatives)
      .where(and(eq(marketRepresentatives.personId, person), eq(marketRepresentatives.state, "accepted"))),
  );

/** Others rely on this person still: their account can't go. */
export const isHeld = (person: SQLWrapper, at: Instant): SQL =>
  sql`(${holdsRole(person, at)} OR ${speaksForEntity(person)})`;

/** Why a person's account can't go yet; undefined when nobody relies on them. */
export async function stillHeld(reads: Reads, personId: string, at: Instant): Promise<StillHeld | undefined> {
  const is = async (held: SQL) =>
    (
      await reads
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.id, personId), held))
    ).length > 0;
  if (await is(holdsRole(people.id, at))) return "still-in-office";
  return (await is(speaksForEntity(people.id))) ? "still-representing" : undefined;
}
