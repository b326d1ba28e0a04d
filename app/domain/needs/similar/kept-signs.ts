import { fingerprint } from "../../text/fingerprint.ts";
import { type CivicConcept, isSubject, type Reach, type SimilarRules } from "./civic-concept.ts";
import type { Sign } from "./signs-of.ts";

/** So many signs a need is found by; those that say least are compared only. */
const mostKept = 8;

/** What a need is found by: matters, things and rare words. Places and qualities are everywhere, and find nothing. */
export const findingSigns = (signs: readonly Sign[]): Sign[] =>
  signs.filter(({ concept }) => !concept || isSubject(concept)).slice(0, mostKept);

/** How far a need alike may lie: what the concept says, else the category. */
export const reachOf = (concept: CivicConcept | undefined, category: string, rules: SimilarRules): Reach =>
  concept?.reach ?? rules.reach[category] ?? rules.otherReach;

const numbers = new Map<string, number>();
const mostNumbers = 50_000;

/** The number that stands for a sign in the index, 24 bits: two words may share one, as what is found is compared in full. */
export function signNumber(key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = Number.parseInt(fingerprint(key).slice(0, 6), 16);
  if (numbers.size >= mostNumbers) numbers.clear();
  numbers.set(key, number);
  return number;
}
