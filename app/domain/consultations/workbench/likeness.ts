import { essenceOf } from "../../text/fingerprint.ts";

/**
 * How like two texts are: the share of their n-grams that they have in common (Jaccard), over the text's essence (no spaces,
 * punctuation, case or width). Two signs where Chinese is written, four elsewhere. Deterministic: the same texts give the same keys.
 */
const runs = /\p{Script=Han}+|\P{Script=Han}+/gu;
/** No text is so long that more would tell more. */
const mostSigns = 2000;

export function gramsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [run] of essenceOf(text.slice(0, mostSigns)).matchAll(runs)) {
    const size = /\p{Script=Han}/u.test(run) ? 2 : 4;
    const signs = [...run];
    for (let at = 0; at <= Math.max(0, signs.length - size); at++)
      found.add(signs.slice(at, at + size).join(""));
  }
  return found;
}

/** 0 to 1. Texts of signs alone are like nothing. */
export function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const gram of few) if (many.has(gram)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** Ten bands of three rows: of two texts half alike three in four pairs share a key, of two 70% alike 98 in 100. */
const bands = 10;
const rows = 3;

/**
 * MinHash keys of a text, one a band: texts that are alike share some of them, so that they are found by an index. 53 bits
 * with the consultation in them: only the like within one consultation meet.
 */
export function likenessKeys(consultationId: string, text: string): number[] {
  const grams = [...gramsOf(text)].map(hashOf);
  if (grams.length === 0) return [];
  return Array.from({ length: bands }, (_, band) => {
    const least = Array.from({ length: rows }, (_, row) => {
      const seed = Math.imul(band * rows + row + 1, 0x9e3779b1);
      return grams.reduce((min, hash) => Math.min(min, mixed(hash ^ seed)), 0xffffffff);
    });
    const name = `${consultationId} ${band} ${least.join(" ")}`;
    return (hashOf(name) & 0x1fffff) * 0x1_0000_0000 + hashOf(`${name}.`);
  });
}

/** 32-bit FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Spreads a hash over all 32 bits (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35);
  return (spread ^ (spread >>> 16)) >>> 0;
}
