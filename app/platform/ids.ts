import { randomBytes, randomInt } from "node:crypto";

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

const pick = (letters: string, count: number) =>
  Array.from(randomBytes(count), (byte) => letters.charAt(byte % 32)).join("");

export const randomIds: Ids = {
  next: () => timePart(Date.now()) + pick(alphabet, 16),
  code: () => String(randomInt(1_000_000)).padStart(6, "0"),
};
