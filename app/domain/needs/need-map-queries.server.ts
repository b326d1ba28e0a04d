import { and, desc, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { NeedFilter } from "./need-filter.ts";
import type { NeedPoint } from "./need-map.ts";
import { publicNeedConditions, within } from "./public-need-conditions.server.ts";
import { publicWords } from "./public-words.ts";

/** How many points a map gets at most: the newest in view. */
const mostPoints = 2000;
const everywhere = [-180, -90, 180, 90] as const;

/** Public needs with a public place, newest first, in a box; `total` counts those that were left out too. */
export async function needPoints(
  reads: Reads,
  { filter, now }: { filter: NeedFilter; now: string },
  { box = everywhere, most = mostPoints }: { box?: readonly [number, number, number, number]; most?: number },
): Promise<{ points: NeedPoint[]; total: number }> {
  const shown = and(publicNeedConditions(filter, now), within(box));
  const { number, title, words, state, category, submittedAt, supportCount, lon, lat } = needs;
  const { entityName, entityStake } = needs;
  const counted = sql<number>`(SELECT count(*) FROM ${needs} WHERE ${shown})`;
  const sought = filter.text?.toLowerCase();
  const rows = await reads
    .select({
      ...{ number, title, state, category, submittedAt, supportCount, lon, lat, counted },
      ...{ entityName, entityStake },
      // The longest part of a need is read only for a search.
      words: sought ? words : sql<string>`''`,
    })
    .from(needs)
    .where(shown)
    .orderBy(desc(submittedAt), desc(needs.id))
    .limit(most);
  const points = rows.flatMap(
    ({ words, lon, lat, entityName, entityStake, counted: _all, ...row }): NeedPoint[] => {
      const title = publicWords(row.title);
      // A search looks at words as they are shown, here as in the list.
      if (sought && !`${title}\n${publicWords(words)}`.toLowerCase().includes(sought)) return [];
      if (lon === null || lat === null) return [];
      const voice = {
        entity: entityName && publicWords(entityName),
        stake: entityStake && publicWords(entityStake),
      };
      return [{ ...row, title, ...voice, lon, lat }];
    },
  );
  if (rows.length < most) return { points, total: points.length };
  return { points, total: rows[0]?.counted ?? points.length };
}
