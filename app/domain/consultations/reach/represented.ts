import { wilson } from "../../counting/wilson.ts";

/** A part of the public: how many of it spoke, and how many of it there are, where that is known. */
export type Counted = { code: string; count: number; reference: number | null };

/** From how many expected voices on a part can be called too seldom heard (`content/rules/participation.json`). */
export type FlagRule = {
  expectedAtLeast: number;
  /** A part that nobody named is silent: so of territories; of ages and groups it may only be that people do not tell. */
  silence: boolean;
};

/** `silent`: nobody of it spoke. `under`: the whole range of its share lies below its share of the population. */
export type Flag = "silent" | "under";

export type Represented = Counted & {
  /** Of all who said so. */
  share: number | null;
  /** The ends of the 95% range of that share. */
  low: number | null;
  high: number | null;
  /** Its share of the population; null where a part that spoke has no reference, for then nothing can be compared. */
  expected: number | null;
  /** Share ÷ expected: 1 speaks as often as it is large. */
  index: number | null;
  perThousand: number | null;
  flag: Flag | null;
};

/** How each part of the public is represented among those who said that they belong to one. */
export function represented(
  rows: readonly Counted[],
  rule: FlagRule,
): { said: number; comparable: boolean; rows: Represented[] } {
  const said = rows.reduce((sum, { count }) => sum + count, 0);
  const population = rows.reduce((sum, { reference }) => sum + (reference ?? 0), 0);
  const comparable = population > 0 && rows.every(({ reference }) => reference !== null);
  return {
    ...{ said, comparable },
    rows: rows.map((row) => {
      const { count, reference } = row;
      const range = wilson(count, said);
      const share = said === 0 ? null : count / said;
      const expected = comparable && reference !== null ? reference / population : null;
      return {
        ...row,
        ...{ share, low: range?.low ?? null, high: range?.high ?? null, expected },
        index: share === null || !expected ? null : share / expected,
        perThousand: reference ? (count / reference) * 1000 : null,
        flag: flagOf(count, said, expected, reference, rule),
      };
    }),
  };
}

function flagOf(
  count: number,
  said: number,
  expected: number | null,
  reference: number | null,
  { expectedAtLeast, silence }: FlagRule,
): Flag | null {
  if (silence && count === 0 && reference !== 0) return "silent";
  const range = wilson(count, said);
  if (!range || expected === null || said * expected < expectedAtLeast) return null;
  return range.high < expected ? "under" : null;
}
