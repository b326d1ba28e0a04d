/** Words to compare with, each with a mask of the signs it has. */
export type WordList = { words: string[]; masks: number[] };

/** One bit for each sign, by its number: what differs in more bits than edits can change is not near. */
export function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

/** How many slips a word may have: a short one none, since everything is near it. */
export const slipsIn = (word: string) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);

/** Words within so many slips: a sign more, less or another one, or two that changed places. */
export function nearWords(word: string, { words, masks }: WordList, slips: number): Map<string, number> {
  const near = new Map<string, number>();
  const mask = maskOf(word);
  for (let at = 0; at < words.length; at++) {
    const other = words[at] ?? "";
    if (Math.abs(other.length - word.length) > slips) continue;
    if (bitsOf(mask ^ (masks[at] ?? 0)) > 2 * slips) continue;
    const distance = slipsBetween(word, other, slips);
    if (distance <= slips && distance > 0) near.set(other, distance);
  }
  return near;
}

function bitsOf(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

let [earlier, last, now]: [number[], number[], number[]] = [[], [], []];

/** Optimal string alignment distance; more than `most` comes back as some number above it. Looks no further aside than that. */
export function slipsBetween(one: string, other: string, most: number): number {
  const beyond = most + 1;
  if (Math.abs(one.length - other.length) > most) return beyond;
  for (let column = 0; column <= other.length; column++) last[column] = Math.min(column, beyond);
  for (let row = 1; row <= one.length; row++) {
    const from = Math.max(1, row - most);
    const to = Math.min(other.length, row + most);
    now[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    let least = now[from - 1] ?? beyond;
    const [sign, before] = [one.charCodeAt(row - 1), one.charCodeAt(row - 2)];
    for (let column = from; column <= to; column++) {
      const its = other.charCodeAt(column - 1);
      const above = column === row + most ? beyond : (last[column] ?? beyond) + 1;
      const aside = (now[column - 1] ?? beyond) + 1;
      let slips = Math.min(above, aside, (last[column - 1] ?? beyond) + (sign === its ? 0 : 1));
      const swapped = row > 1 && column > 1 && sign === other.charCodeAt(column - 2) && before === its;
      if (swapped) slips = Math.min(slips, (earlier[column - 2] ?? beyond) + 1);
      now[column] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return beyond;
    [earlier, last, now] = [last, now, earlier];
  }
  return last[other.length] ?? beyond;
}
