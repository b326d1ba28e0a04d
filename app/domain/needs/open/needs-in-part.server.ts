import { and, asc, eq, gt, isNull, lte, max, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";

/** Needs, public or not, that share one part of the site's map: a part never has more, and is found by its first number. */
export const needsInPart = 20_000;
const batch = 2000;

/** How many parts there are. */
export async function partsOfNeeds(reads: Reads): Promise<number> {
  const [row] = await reads.select({ last: max(needKeys.n) }).from(needKeys);
  return Math.ceil((row?.last ?? 0) / needsInPart);
}

/** Public needs of the part, counted from 1, in the order in which they came. */
export async function* publicNeedsInPart(
  reads: Reads,
  part: number,
): AsyncGenerator<{ number: string; updatedAt: string }[]> {
  const until = part * needsInPart;
  for (let from = until - needsInPart; from < until; from += batch)
    yield await reads
      .select({ number: needs.number, updatedAt: needs.updatedAt })
      .from(needKeys)
      .innerJoin(needs, eq(needs.id, needKeys.needId))
      .where(
        and(
          gt(needKeys.n, from),
          lte(needKeys.n, from + batch),
          amongPublic,
          ne(needs.state, "withdrawn"),
          isNull(needs.mergedIntoId),
        ),
      )
      .orderBy(asc(needKeys.n));
}
