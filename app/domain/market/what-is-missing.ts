import type { CivilDate } from "../calendar/civil-date.ts";
import type { QualificationKind } from "./entity-terms.ts";

/** Why an application can't be handed in yet; words: `market.missing.<step>`, each at its own step of the form. */
export type MissingStep = "mobile" | "proof" | "licence" | "valid" | "interests";

export type ApplicationFacts = {
  mobileProved: boolean;
  /** The one who hands it in has given name and letter. */
  proofGiven: boolean;
  qualifications: readonly { kind: QualificationKind; validUntil: CivilDate | null }[];
  interests: number;
  noInterests: boolean;
};

/** Everything that an officer will look for and does not find, in the order of the steps. */
export function whatIsMissing(facts: ApplicationFacts, today: CivilDate): MissingStep[] {
  const { qualifications } = facts;
  const inForce = qualifications.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  const missing: [MissingStep, boolean][] = [
    ["mobile", !facts.mobileProved],
    ["proof", !facts.proofGiven],
    ["licence", !inForce.some(({ kind }) => kind === "business-licence")],
    ["valid", inForce.length < qualifications.length],
    ["interests", facts.interests === 0 && !facts.noInterests],
  ];
  return missing.flatMap(([step, lacks]) => (lacks ? [step] : []));
}
