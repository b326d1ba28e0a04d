/** A source of chances that depends on its seed alone, so that a town is laid out alike each time. */
export type Dice = {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from 0 up to `count`, not included. */
  below(count: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean;
  /** Normally distributed around 0 with deviation 1. */
  normal(): number;
};

/** The dice of one thing of a town: same town and place in it, same throws (mulberry32). */
export function diceFor(seed: number, place: number): Dice {
  let state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35)) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    pick(items) {
      const found = items[below(items.length)];
      if (found === undefined) throw new Error("nothing to pick from");
      return found;
    },
    happens: (likelihood) => next() < likelihood,
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** A wheel of fortune: each key comes as often as its share of them all says. */
export function wheel<Key extends string>(shares: Readonly<Record<Key, number>>): (dice: Dice) => Key;
export function wheel(shares: Readonly<Record<string, number>>): (dice: Dice) => string {
  const entries = Object.entries(shares);
  const whole = entries.reduce((sum, [, share]) => sum + share, 0);
  return (dice) => {
    let rest = dice.next() * whole;
    for (const [key, share] of entries) {
      rest -= share;
      if (rest < 0) return key;
    }
    return entries[0]?.[0] ?? "";
  };
}
