import { z } from "zod";
import { type CivilDate, isCivilDate } from "./civil-date.ts";

/** The provision a rule stands on, as shown to whoever is held to it. */
const legalBasis = z.object({
  zh: z.string().min(1),
  en: z.string().min(1),
  /** Article numbers, such as `26` or `47, 48, 82`; absent where no law orders it. */
  article: z.string().min(1).optional(),
});
export type LegalBasis = z.infer<typeof legalBasis>;

/** Read in a law, seen in published practice, or the portal's own choice. */
export const ruleSources = ["law", "practice", "default"] as const;

const civilDate = z.string().refine(isCivilDate, { error: "not-a-date" });

/** A rule and its span of validity, both ends included. */
export const ruleValidity = {
  basis: legalBasis,
  source: z.enum(ruleSources),
  validFrom: civilDate,
  validUntil: civilDate.optional(),
};

interface RuleSpan {
  readonly matter: string;
  readonly validFrom: CivilDate;
  readonly validUntil?: CivilDate | undefined;
}

/** The rule for a matter on a day; of several the one that came into force last, and none is `undefined`. */
export function ruleInForce<R extends RuleSpan>(
  rules: readonly R[],
  matter: string,
  date: CivilDate,
): R | undefined {
  return rules
    .filter((rule) => rule.matter === matter && rule.validFrom <= date && date <= (rule.validUntil ?? date))
    .reduce<R | undefined>(
      (last, rule) => (last && last.validFrom >= rule.validFrom ? last : rule),
      undefined,
    );
}
