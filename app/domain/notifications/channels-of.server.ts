import { eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { people } from "#db/schema/people.ts";
import { type Channel, channelsFor } from "./channels.ts";
import type { Reach } from "./notice-terms.ts";

/** By which channels each person can be told, by their own choice and their proved contacts. */
export async function channelsOf(
  tx: Tx,
  personIds: readonly string[],
  reach: Reach,
): Promise<Map<string, Channel[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await tx
    .select({
      id: people.id,
      tellByEmail: people.tellByEmail,
      tellBySms: people.tellBySms,
      emailVerified: user.emailVerified,
      mobileVerified: user.phoneNumberVerified,
    })
    .from(people)
    .leftJoin(user, eq(user.id, people.id))
    .where(inArray(people.id, [...personIds]));
  return new Map(rows.map(({ id, ...person }) => [id, channelsFor(person, reach)]));
}
