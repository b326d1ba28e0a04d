import type { OwnConsent } from "../people/consent-texts.ts";
import type { KeptPurpose } from "./read-purposes.ts";

/** Where a person stands with a consent text: the version in force, and what they agreed to last and have not taken back. */
export type ConsentStanding = {
  textId: OwnConsent;
  version: number;
  agreed: { version: number; at: string } | null;
  asksAgain: boolean;
};

/** One look of the office at a person's contact, or at a document they brought. */
export type ReadLine = {
  id: string;
  at: string;
  role: string;
  purpose: KeptPurpose;
  words: string;
  reader: string | null;
  unit: { name: string; nameEn: string } | null;
  /** The need it was about. */
  number: string | null;
  /** The name of the market entity whose document it was; whoever no longer speaks for it has no page of it. */
  entity: string | null;
};
