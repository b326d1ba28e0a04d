/** A set of rows: bit `at & 31` of word `at >>> 5` says whether row `at` is in it. */
export type Bits = Uint32Array;

export const bitsFor = (rows: number): Bits => new Uint32Array((rows + 31) >>> 5);

export const hasBit = (bits: Bits, at: number): boolean => (((bits[at >>> 5] ?? 0) >>> (at & 31)) & 1) === 1;

export function setBit(bits: Bits, at: number, on: boolean) {
  const word = bits[at >>> 5] ?? 0;
  bits[at >>> 5] = on ? word | (1 << (at & 31)) : word & ~(1 << (at & 31));
}

/** Sets the bits of rows `from` up to, but not with, `to`. */
export function fillBits(bits: Bits, from: number, to: number) {
  if (from >= to) return;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  for (let word = first; word <= last; word++) bits[word] = (bits[word] ?? 0) | maskOf(word, from, to);
}

/** Leaves in `bits` what is in `others` too. */
export function keepCommon(bits: Bits, others: Bits) {
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] ?? 0) & (others[word] ?? 0);
}

/** How many of the rows `from` up to, but not with, `to` are in the set. */
export function countBits(bits: Bits, from: number, to: number): number {
  if (from >= to) return 0;
  const [first, last] = [from >>> 5, (to - 1) >>> 5];
  let count = ones((bits[first] ?? 0) & maskOf(first, from, to));
  if (last === first) return count;
  for (let word = first + 1; word < last; word++) count += ones(bits[word] ?? 0);
  return count + ones((bits[last] ?? 0) & maskOf(last, from, to));
}

/** Visits the rows of the set between `from` and `to`, in their order; with a `stride`, those of every so manieth word alone. */
export function eachBit(bits: Bits, from: number, to: number, visit: (at: number) => void, stride = 1) {
  if (from >= to) return;
  const last = (to - 1) >>> 5;
  for (let word = from >>> 5; word <= last; word += stride) {
    let left = (bits[word] ?? 0) & maskOf(word, from, to);
    while (left !== 0) {
      const lowest = 31 - Math.clz32(left & -left);
      visit((word << 5) + lowest);
      left &= left - 1;
    }
  }
}

/** The bits of a word that stand for rows between `from` and `to`. */
function maskOf(word: number, from: number, to: number): number {
  const start = word << 5;
  const below = from > start ? -1 << (from - start) : -1;
  const above = to < start + 32 ? ~(-1 << (to - start)) : -1;
  return below & above;
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
