import { randomFillSync, randomInt } from "node:crypto";

/** Sources of everything unguessable; handed to commands so that tests can fix them. */
export type Ids = {
  /** 26 characters, time-ordered, unguessable in its last 80 bits. */
  next(): string;
  /** Six digits for one-time codes. */
  code(): string;
};

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

function timePart(milliseconds: number): string {
  let rest = milliseconds;
  let text = "";
  for (let place = 0; place < 10; place++) {
    text = alphabet.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/** Random bytes are fetched from the system for many ids at once; each is given out once and then wiped. */
const store = Buffer.alloc(4096);
let used = store.length;

function pick(letters: string, count: number): string {
  if (used + count > store.length) {
    randomFillSync(store);
    used = 0;
  }
  let text = "";
  for (const byte of store.subarray(used, used + count)) text += letters.charAt(byte % 32);
  store.fill(0, used, used + count);
  used += count;
  return text;
}

export const randomIds: Ids = {
  next: () => timePart(Date.now()) + pick(alphabet, 16),
  code: () => String(randomInt(1_000_000)).padStart(6, "0"),
};
