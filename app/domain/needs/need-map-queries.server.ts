import { and, desc, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { NeedFilter } from "./need-filter.ts";
import type { NeedMark, NeedPoint } from "./need-map.ts";
import { publicNeedConditions, within } from "./public-need-conditions.server.ts";
import { publicWords } from "./public-words.ts";

/** How many points a map gets at most: the newest in view. */
const mostPoints = 2000;
const everywhere = [-180, -90, 180, 90] as const;

type Asked = { filter: NeedFilter; now: string };
type Box = readonly [number, number, number, number];

const { number, title, words, state, category, submittedAt, supportCount, lon, lat } = needs;
const { entityName, entityStake } = needs;

/** Public needs with a public place, newest first, in a box; `total` counts those that were left out too. */
export async function needPoints(
  reads: Reads,
  asked: Asked,
  { box = everywhere }: { box?: Box },
): Promise<{ points: NeedPoint[]; total: number }> {
  const { shown, newest, alongside, isSought } = setOf(asked, box);
  const rows = await reads
    .select({
      ...{ number, title, state, category, submittedAt, supportCount, lon, lat },
      ...{ entityName, entityStake, ...alongside },
    })
    .from(needs)
    .where(shown)
    .orderBy(...newest)
    .limit(mostPoints);
  const points = rows.flatMap(
    ({ words, lon, lat, entityName, entityStake, counted: _all, ...row }): NeedPoint[] => {
      const title = publicWords(row.title);
      if (lon === null || lat === null || !isSought(title, words)) return [];
      const voice = {
        entity: entityName && publicWords(entityName),
        stake: entityStake && publicWords(entityStake),
      };
      return [{ ...row, title, ...voice, lon, lat }];
    },
  );
  return { points, total: totalOf(rows, points, mostPoints) };
}

/** The newest of the same set wherever they lie, with no more of each than a drawn map shows. */
export async function needMarks(
  reads: Reads,
  asked: Asked,
  most: number,
): Promise<{ points: NeedMark[]; total: number }> {
  const { shown, newest, alongside, isSought } = setOf(asked, everywhere);
  const rows = await reads
    .select({ title, state, lon, lat, ...alongside })
    .from(needs)
    .where(shown)
    .orderBy(...newest)
    .limit(most);
  const points = rows.flatMap(({ state, lon, lat, words, ...row }): NeedMark[] => {
    const title = publicWords(row.title);
    return lon === null || lat === null || !isSought(title, words) ? [] : [{ title, state, lon, lat }];
  });
  return { points, total: totalOf(rows, points, most) };
}

function setOf({ filter, now }: Asked, box: Box) {
  const shown = and(publicNeedConditions(filter, now), within(box));
  const sought = filter.text?.toLowerCase();
  return {
    shown,
    // Of several categories the plus keeps the planner from reading every need in its order: a rare one is found at once.
    newest: [desc(filter.codes ? sql`+${submittedAt}` : submittedAt), desc(needs.id)],
    alongside: {
      counted: sql<number>`(SELECT count(*) FROM ${needs} WHERE ${shown})`,
      // The longest part of a need is read only for a search.
      words: sought ? words : sql<string>`''`,
    },
    /** A search looks at words as they are shown, here as in the list. */
    isSought: (title: string, words: string) =>
      !sought || `${title}\n${publicWords(words)}`.toLowerCase().includes(sought),
  };
}

const totalOf = (rows: readonly { counted: number }[], points: readonly unknown[], most: number) =>
  rows.length < most ? points.length : (rows[0]?.counted ?? points.length);
