import { withheldCells } from "../../counting/withheld-cells.ts";
import type { PublicReachTable, ReachRow, ReachTable } from "./participation-view.ts";

const nothing = { count: null, share: null, low: null, high: null, index: null, perThousand: null };

/**
 * A table as the public reads it after the close: small cells are held back, with others where the sum would tell them. How many
 * did not say is a cell like the others; where it is held back so is every share, for one of them with its count would tell it.
 */
export function publicReach({ rows, notSaid, voices, dimension, comparable }: ReachTable): PublicReachTable {
  const withheld = withheldCells([...rows.map(({ count }) => count), notSaid]);
  if (!withheld) return { dimension, rows: [], voices, notSaid: null, comparable: false };
  const hidesWhoSaid = withheld.has(rows.length);
  return {
    ...{ dimension, voices, notSaid: hidesWhoSaid ? null : notSaid, comparable: comparable && !hidesWhoSaid },
    rows: rows.map((row, at) => shown(row, withheld.has(at), hidesWhoSaid)),
  };
}

function shown(row: ReachRow, isWithheld: boolean, countOnly: boolean) {
  const { code, name, nameEn, count, expected, perThousand, share, low, high, index } = row;
  const own = { code, name, nameEn, expected };
  if (isWithheld) return { ...own, ...nothing };
  if (countOnly) return { ...own, ...nothing, count, perThousand };
  return { ...own, count, share, low, high, index, perThousand };
}
