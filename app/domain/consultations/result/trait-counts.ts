import { type OpinionAdoption, opinionAdoptions } from "../../notices/opinion-terms.ts";
import type { TraitCount } from "./result-view.ts";

type Counted = { part: string; adoption: OpinionAdoption | ""; many: number };
export const noneBecame = (): Record<OpinionAdoption, number> => ({
  ...{ adopted: 0, partly: 0, "not-adopted": 0, explained: 0, "out-of-scope": 0 },
});

/** Decided passages by a trait, what most spoke about first; what is empty stands last. */
export function traitCounts(rows: readonly Counted[]): TraitCount[] {
  const by = new Map<string, TraitCount>();
  for (const { part, adoption, many } of rows) {
    const found = by.get(part) ?? { part, all: 0, became: noneBecame() };
    if (adoption) found.became[adoption] += many;
    found.all += adoption ? many : 0;
    by.set(part, found);
  }
  return [...by.values()].toSorted(
    (a, b) => Number(a.part === "") - Number(b.part === "") || b.all - a.all || a.part.localeCompare(b.part),
  );
}

/** The first so many, and how many the rest have together: nothing is left out of the sum. */
export function firstOf(
  counts: readonly TraitCount[],
  most: number,
): { shown: TraitCount[]; rest: TraitCount | null } {
  if (counts.length <= most) return { shown: [...counts], rest: null };
  const left = counts.slice(most);
  const rest: TraitCount = {
    part: "",
    all: left.reduce((all, each) => all + each.all, 0),
    became: noneBecame(),
  };
  for (const adoption of opinionAdoptions)
    rest.became[adoption] = left.reduce((all, { became }) => all + became[adoption], 0);
  return { shown: counts.slice(0, most), rest };
}
