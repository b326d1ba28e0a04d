import type { Bounds } from "../../geo/bounds.ts";
import { circleAround } from "../../geo/circle.ts";
import { metresAround, type NeedFilter, secondsSince } from "../need-filter.ts";
import { statesIn } from "../need-groups.ts";
import { type Bits, bitsFor, countBits, keepCommon, setBit } from "./bits.ts";
import { rowsIn } from "./cells.ts";
import { wantedCodes, wordAt } from "./code-column.ts";
import type { CodeName, NeedColumns } from "./need-columns.ts";
import { boxRegion, circleRegion, type Region } from "./world.ts";

/** What one part of a filter chose, kept while it is asked for again and again: one bit a need. */
export type Chosen = { bits: Bits; isChosen(columns: NeedColumns, at: number): boolean };
export type KeptChoices = Map<string, Chosen>;

/** Choices kept at most: 4 MB for a million needs. */
const mostKept = 32;

type Asked = {
  filter: NeedFilter;
  now: string;
  /** Needs that a text filter found, ascending. */
  among?: Uint32Array | undefined;
};

/** The needs that a filter chooses, as a set of rows. */
export function filterBits(columns: NeedColumns, kept: KeptChoices, { filter, now, among }: Asked): Bits {
  const bits = columns.alive.slice(0, bitsFor(columns.size).length);
  const codes = (name: CodeName, words: readonly string[]) =>
    keepCommon(bits, chosen(columns, kept, `${name}=${words.join()}`, byWord(columns, name, words)));
  const since = (name: "submitted" | "updated", days: string) => {
    const least = secondsSince(days, now);
    keepCommon(bits, chosen(columns, kept, `${name}>=${least}`, bySecond(columns, name, least)));
  };
  if (filter.state) codes("state", statesIn(filter.state));
  if (filter.category) codes("category", filter.codes ?? [filter.category]);
  if (filter.kind) codes("kind", [filter.kind]);
  if (filter.territory) codes("territory", [filter.territory]);
  if (filter.unit) codes("unit", [filter.unit]);
  if (filter.clause) codes("clause", [filter.clause]);
  if (filter.days) since("submitted", filter.days);
  if (filter.changed) since("updated", filter.changed);
  if (filter.near)
    keepCommon(bits, regionBits(columns, circleRegion(circleAround(filter.near, metresAround(filter)))));
  if (filter.bbox) keepIn(columns, bits, filter.bbox);
  if (among) keepCommon(bits, numbered(columns, among));
  return bits;
}

/** Leaves in a set what lies in a box; what has no public place lies in none. */
export const keepIn = (columns: NeedColumns, bits: Bits, bounds: Bounds) =>
  keepCommon(bits, regionBits(columns, boxRegion(bounds)));

/** Brings kept choices up to date for rows that changed. */
export function rechoose(columns: NeedColumns, kept: KeptChoices, rows: readonly number[]) {
  for (const { bits, isChosen } of kept.values())
    for (const at of rows) setBit(bits, at, isChosen(columns, at));
}

export const countAll = (bits: Bits): number => countBits(bits, 0, bits.length * 32);

function regionBits(columns: NeedColumns, region: Region): Bits {
  const bits = bitsFor(columns.size);
  rowsIn(columns, region, bits);
  return bits;
}

type Choice = Pick<Chosen, "isChosen"> & { choose(bits: Bits): void; isEmpty: boolean };

/** The choice of that name, made anew where it is not kept; the one asked for longest ago makes room. */
function chosen(columns: NeedColumns, kept: KeptChoices, key: string, choice: Choice): Bits {
  const known = kept.get(key);
  const bits = known?.bits ?? bitsFor(columns.n.length);
  // A word that no need has must not push out what others use.
  if (!known && choice.isEmpty) return bits;
  if (!known) choice.choose(bits);
  kept.delete(key);
  kept.set(key, known ?? { bits, isChosen: choice.isChosen });
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return bits;
}

function byWord(columns: NeedColumns, name: CodeName, words: readonly string[]): Choice {
  const sought = new Set(words);
  const column = columns.codes[name];
  return {
    isEmpty: !words.some((word) => column.codeOf.has(word)),
    isChosen: (now, at) => sought.has(wordAt(now.codes[name], at)),
    choose(bits) {
      const wanted = wantedCodes(column, (word) => sought.has(word));
      const { codes } = column;
      for (let at = 0; at < columns.size; ) {
        let word = 0;
        const end = Math.min(columns.size, (at | 31) + 1);
        for (; at < end; at++) word |= (wanted[codes[at] ?? 0] ?? 0) << (at & 31);
        bits[(end - 1) >>> 5] = word;
      }
    },
  };
}

function bySecond(columns: NeedColumns, name: "submitted" | "updated", least: number): Choice {
  return {
    isEmpty: false,
    isChosen: (now, at) => (now[name][at] ?? 0) >= least,
    choose(bits) {
      const seconds = columns[name];
      for (let at = 0; at < columns.size; ) {
        let word = 0;
        const end = Math.min(columns.size, (at | 31) + 1);
        for (; at < end; at++) word |= ((seconds[at] ?? 0) >= least ? 1 : 0) << (at & 31);
        bits[(end - 1) >>> 5] = word;
      }
    },
  };
}

/** Rows by the numbers of their needs. */
function numbered({ n, size }: NeedColumns, ascending: Uint32Array): Bits {
  const sought = bitsFor((ascending.at(-1) ?? 0) + 1);
  for (const each of ascending) setBit(sought, each, true);
  const bits = bitsFor(size);
  for (let at = 0; at < size; ) {
    let word = 0;
    const end = Math.min(size, (at | 31) + 1);
    for (; at < end; at++) {
      const each = n[at] ?? 0;
      word |= (((sought[each >>> 5] ?? 0) >>> (each & 31)) & 1) << (at & 31);
    }
    bits[(end - 1) >>> 5] = word;
  }
  return bits;
}
