export type PersonalDataKind = "mobile" | "landline" | "id-card" | "plate" | "email" | "bank-card" | "handle";

/**
 * What gives a person away in running text, in half-width signs; the earlier pattern wins where two overlap. `shows` is how
 * many letters or digits stay readable at either end when it is masked.
 */
export interface PersonalPattern {
  readonly kind: PersonalDataKind;
  /** A sign without which the pattern can't hold: quicker to look for. */
  readonly hint?: RegExp;
  /** The number itself is the group `it`, or else the whole match. */
  readonly found: RegExp;
  readonly holds?: (found: string) => boolean;
  readonly shows: readonly [start: number, end: number];
}
