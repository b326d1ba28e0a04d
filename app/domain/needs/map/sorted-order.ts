const digits = 0x10000;

/** The order in which `keys` ascend, starting from an order that holds among equals: radix sort, two digits of 16 bits. */
export function sortedOrder(keys: Uint32Array, order: Uint32Array): Uint32Array {
  return byDigit(keys, byDigit(keys, order, 0), 16);
}

export const asTheyCome = (rows: number): Uint32Array => Uint32Array.from({ length: rows }, (_, at) => at);

/** The two halves of the Morton code of a position: the bits of `y` and `x` by turns, highest first. */
export const mortonHigh = (x: number, y: number): number =>
  ((spread(y >>> 16) << 1) | spread(x >>> 16)) >>> 0;
export const mortonLow = (x: number, y: number): number =>
  ((spread(y & 0xffff) << 1) | spread(x & 0xffff)) >>> 0;

function byDigit(keys: Uint32Array, order: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array(digits + 1);
  for (const at of order) {
    const digit = ((keys[at] ?? 0) >>> shift) & 0xffff;
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
  }
  for (let digit = 0; digit < digits; digit++)
    starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
  const sorted = new Uint32Array(order.length);
  for (const at of order) {
    const digit = ((keys[at] ?? 0) >>> shift) & 0xffff;
    const to = starts[digit] ?? 0;
    sorted[to] = at;
    starts[digit] = to + 1;
  }
  return sorted;
}

/** Sixteen bits with a gap after each. */
function spread(half: number): number {
  let bits = half;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
