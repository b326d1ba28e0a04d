import { createHmac, timingSafeEqual } from "node:crypto";

/** Keyed digests: what must be compared but never read back (codes, contacts as lookup keys, ledger digests). */
export type Secrets = {
  digest(purpose: string, text: string): string;
  matches(purpose: string, text: string, digest: string): boolean;
};

export function secretsFrom(key: string): Secrets {
  const digest = (purpose: string, text: string) =>
    createHmac("sha256", key).update(`${purpose}\0${text}`).digest("base64url");
  return {
    digest,
    matches: (purpose, text, expected) => {
      const a = Buffer.from(digest(purpose, text));
      const b = Buffer.from(expected);
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
}
