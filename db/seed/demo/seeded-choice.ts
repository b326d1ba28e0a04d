/** A number from 0 up to 1 that depends on the words alone, so that every fill chooses alike (FNV-1a, then mixed). */
export function chance(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const sign of words.join("\0")) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** A whole number from `least` to `most`, both included. */
export const between = (least: number, most: number, ...words: (string | number)[]) =>
  least + Math.floor(chance(...words) * (most - least + 1));

/** The list in an order that depends on the words alone. */
export const shuffled = <Item>(items: readonly Item[], ...words: (string | number)[]): Item[] =>
  items
    .map((item, at) => ({ item, rank: chance(...words, at) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
