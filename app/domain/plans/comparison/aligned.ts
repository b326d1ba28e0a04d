import { diffArrays } from "diff";

/** A thing of the one list, of the other, or of both. */
export type Both<Thing> = { before?: Thing; after?: Thing };

type Rule<Thing> = {
  /** What is written alike is the same. */
  keyOf(thing: Thing): string;
  /** From 0, nothing in common, to 1. */
  likeness(before: Thing, after: Thing): number;
};

/** Things less alike than this are two. */
const leastLikeness = 0.4;
/** Pairs looked at between two that stayed; beyond, all counts as replaced. */
const mostPairs = 40_000;

/** Two lists side by side, the order of both kept: first what stayed, between that what is most alike. */
export function aligned<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  rule: Rule<Thing>,
): Both<Thing>[] {
  const pairs: Both<Thing>[] = [];
  let [from, to] = [0, 0];
  let [gone, come]: [readonly Thing[], readonly Thing[]] = [[], []];
  const flush = () => {
    pairs.push(...mostAlikeOf(gone, come, rule));
    [gone, come] = [[], []];
  };
  for (const { count, added, removed } of diffArrays(before.map(rule.keyOf), after.map(rule.keyOf))) {
    if (removed) gone = before.slice(from, from + count);
    if (added) come = after.slice(to, to + count);
    if (!added && !removed) {
      flush();
      for (let at = 0; at < count; at++) pairs.push(both(before[from + at], after[to + at]));
    }
    if (!added) from += count;
    if (!removed) to += count;
  }
  flush();
  return pairs;
}

const both = <Thing>(before: Thing | undefined, after: Thing | undefined): Both<Thing> => ({
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

function mostAlikeOf<Thing>(
  before: readonly Thing[],
  after: readonly Thing[],
  { likeness }: Rule<Thing>,
): Both<Thing>[] {
  const size = before.length * after.length;
  const alike = size > mostPairs ? [] : before.map((was) => after.map((is) => atLeast(likeness(was, is))));
  const best = bestSums(alike, before.length, after.length);
  const pairs: Both<Thing>[] = [];
  let [from, to] = [0, 0];
  while (from < before.length || to < after.length) {
    const here = alike[from]?.[to] ?? 0;
    const sum = best(from, to);
    if (here > 0 && sum === here + best(from + 1, to + 1)) pairs.push(both(before[from++], after[to++]));
    else if (from < before.length && (to === after.length || sum === best(from + 1, to)))
      pairs.push(both(before[from++], undefined));
    else pairs.push(both(undefined, after[to++]));
  }
  return pairs;
}

const atLeast = (likeness: number) => (likeness < leastLikeness ? 0 : likeness);

/** The most likeness that can still be had from two places on. */
function bestSums(alike: readonly (readonly number[])[], rows: number, columns: number) {
  const width = columns + 1;
  const sums = new Float64Array((rows + 1) * width);
  const sum = (row: number, column: number) => sums[row * width + column] ?? 0;
  for (let row = alike.length - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const here = alike[row]?.[column] ?? 0;
      const paired = here > 0 ? here + sum(row + 1, column + 1) : 0;
      sums[row * width + column] = Math.max(paired, sum(row + 1, column), sum(row, column + 1));
    }
  return sum;
}
