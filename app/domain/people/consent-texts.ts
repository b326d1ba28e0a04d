/**
 * The texts that people agree to, each with its version in force; every version stays in `content/consents/<lang>/`.
 * A higher version asks again before the next act that rests on it. `withdrawal` names what follows when consent is taken back.
 */
export const consentTexts = {
  "taking-part": { version: 1, withdrawal: "deletes-account" },
  letters: { version: 1, withdrawal: "stops-letters" },
  guardian: { version: 1, withdrawal: "ends-guardianship" },
} as const;
export type ConsentText = keyof typeof consentTexts;

/** What a person agrees to for themselves; a guardian's consent is about somebody else. */
export const ownConsents = ["taking-part", "letters"] as const satisfies readonly ConsentText[];
export type OwnConsent = (typeof ownConsents)[number];

export const isConsentText = (text: string | undefined): text is ConsentText =>
  text !== undefined && Object.hasOwn(consentTexts, text);
