import type { OwnConsent } from "../people/consent-texts.ts";
import type { ReadPurpose } from "./read-purposes.ts";

/** Where a person stands with a consent text: the version in force, and what they agreed to last and have not taken back. */
export type ConsentStanding = {
  textId: OwnConsent;
  version: number;
  agreed: { version: number; at: string } | null;
  asksAgain: boolean;
};

/** One look of the office at a person's contact. */
export type ReadLine = {
  id: string;
  at: string;
  role: string;
  purpose: ReadPurpose;
  words: string;
  reader: string | null;
  unit: { name: string; nameEn: string } | null;
  number: string;
};
