import type { Notes } from "./import-problem.ts";

export type NumberOrder = (at: number, number: number) => void;

/** Watches numbers that must run 1, 2, 3 …: one that comes twice, steps back or leaves a gap is written down where it stands. */
export function numberOrder(what: "clause" | "chapter", notes: Notes): NumberOrder {
  const seen = new Set<number>();
  let last = 0;
  return (at, number) => {
    if (seen.has(number)) notes.add(at, `${what}-number-twice`, { number });
    else if (number < last) notes.add(at, `${what}-number-back`, { number, last });
    else if (number > last + 1) notes.add(at, `${what}-number-gap`, { number, last, expected: last + 1 });
    seen.add(number);
    last = Math.max(last, number);
  };
}
