import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { gazetteerKeys, gazetteerPlaces } from "#db/schema/gazetteer.ts";
import { slipsBetween } from "../../search/near-words.ts";
import { foldedName, soundOfName } from "./place-keys.ts";

/** Keys that begin alike and are compared: a slip stands behind them, so that there are not many. */
const mostCompared = 300;
/** Signs that must be right. */
const leastRight = 2;

type Near = { n: number; slips: number };

/**
 * Places whose names begin nearly as was typed, for words that no name begins with: by their sound first (文昌小雪), else within
 * the slips that a word of that length may have, among the keys that share its longest beginning.
 */
export async function nearPlaces(reads: Reads, sought: string): Promise<Near[]> {
  const sound = soundOfName(sought);
  const sounding = sound === "" || sound === sought ? [] : await keysFrom(reads, sound, mostCompared);
  if (sounding.length > 0) return sounding.map(({ n }) => ({ n, slips: 1 }));
  const slips = slipsInName(sought);
  if (slips === 0) return [];
  const start = await longestBeginning(reads, sought);
  if (start < leastRight) return [];
  // The slip may be the last sign that was taken for right.
  const keys = await keysFrom(reads, sought.slice(0, Math.max(leastRight, start - 1)), mostCompared);
  const near = keys.flatMap(({ n, key }) => withinSlips(sought, n, key, slips));
  return near.length > 0 ? near : await endingAlike(reads, sought, start, slips);
}

/** Where too many names begin alike: those that go on as was typed behind a sign that is missing, or another one. */
async function endingAlike(reads: Reads, sought: string, start: number, slips: number): Promise<Near[]> {
  const tails = [sought.slice(start), sought.slice(start + 1)].filter((tail) => tail.length >= leastRight);
  const found = new Set<number>();
  for (const tail of tails) for (const { n } of await keysFrom(reads, tail, mostCompared)) found.add(n);
  const { n, name, nameEn } = gazetteerPlaces;
  const rows = await reads
    .select({ n, name, nameEn })
    .from(gazetteerPlaces)
    .where(inArray(n, [...found]));
  return rows.flatMap((row) =>
    [row.name, row.nameEn].flatMap((each) => withinSlips(sought, row.n, foldedName(each), slips)),
  );
}

function withinSlips(sought: string, n: number, key: string, most: number): Near[] {
  const slips = slipsToBeginning(sought, key, most);
  return slips <= most ? [{ n, slips }] : [];
}

/** How many slips a name may have: pinyin of two signs is near too many others. */
export const slipsInName = (sought: string) => (sought.length < 4 ? 0 : sought.length < 9 ? 1 : 2);

/** From what was typed to the beginning of a key that is nearest to it. */
export function slipsToBeginning(sought: string, key: string, most: number): number {
  let least = most + 1;
  for (let length = sought.length - most; length <= sought.length + most; length++)
    least = Math.min(least, slipsBetween(sought, key.slice(0, length), most));
  return least;
}

/** How many signs from the beginning some key begins with as well. */
async function longestBeginning(reads: Reads, sought: string): Promise<number> {
  let [known, unknown] = [0, sought.length];
  while (unknown - known > 1) {
    const middle = (known + unknown) >> 1;
    if ((await keysFrom(reads, sought.slice(0, middle), 1)).length > 0) known = middle;
    else unknown = middle;
  }
  return known;
}

/** Keys with that beginning, those where names begin and those in the district first. */
async function keysFrom(reads: Reads, start: string, most: number) {
  const found: { n: number; key: string }[] = [];
  for (const [part, far] of kinds) {
    const { n, key } = gazetteerKeys;
    const rows = await reads
      .select({ n, key })
      .from(gazetteerKeys)
      .where(
        and(
          eq(gazetteerKeys.part, part),
          eq(gazetteerKeys.far, far),
          gte(key, start),
          lt(key, `${start}\u{10ffff}`),
        ),
      )
      .orderBy(asc(key))
      .limit(most);
    found.push(...rows);
    if (most === 1 && found.length > 0) return found;
  }
  return found;
}

const kinds = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;
