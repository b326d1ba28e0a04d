import type { Instant } from "../calendar/instant.ts";
import type { Actor, Person } from "./actor.ts";

/** What a contact must have proved: `mobile`, or `any` of the two. */
type Contact = "mobile" | "any";

type ProofRule = {
  /** Without it the act is refused. */
  toAct: Contact;
  /** Without it what was written waits for review first (domain.md 2). */
  toShow: Contact;
  /** Where a role demands a second factor, the session must have one. */
  secondFactor?: true;
  /** Who acts must have proved who they are within so many minutes. */
  freshMinutes?: number;
};

const own = { toAct: "any", toShow: "any", freshMinutes: 15 } as const;
const weighty = { toAct: "any", toShow: "any", secondFactor: true, freshMinutes: 15 } as const;

/** Every kind of act, and the proof of identity that it needs. Policies, commands and pages all read this table. */
export const proofRules = {
  need: { toAct: "any", toShow: "mobile" },
  comment: { toAct: "any", toShow: "mobile" },
  /** What is said of a plan that lies open. */
  "plan-opinion": { toAct: "any", toShow: "mobile" },
  /** What is written in a consultation, which may ask for more. */
  contribution: { toAct: "any", toShow: "mobile" },
  "contribution-by-mobile": { toAct: "mobile", toShow: "mobile" },
  "hearing-application": { toAct: "mobile", toShow: "mobile" },
  support: { toAct: "mobile", toShow: "mobile" },
  /** To be told of progress: whoever has an account. */
  follow: { toAct: "any", toShow: "any" },
  /** Says of an imported need that one wrote it. */
  claim: { toAct: "any", toShow: "any" },
  /** Hands in for a market entity, joins it, writes in its name. */
  "represent-entity": { toAct: "mobile", toShow: "mobile" },
  "sign-up-event": { toAct: "any", toShow: "any" },
  verdict: { toAct: "any", toShow: "any" },
  "report-content": { toAct: "any", toShow: "any" },
  // a person's own account
  "change-contact": own,
  "set-password": own,
  "set-second-factor": own,
  "end-second-factor": own,
  "change-passkeys": own,
  "export-own-data": own,
  "delete-account": own,
  // weighty acts of staff
  "grant-role": weighty,
  "end-role": weighty,
  "invite-staff": weighty,
  "end-others-factor": weighty,
  "change-rules": weighty,
  "change-site": weighty,
  "export-data": weighty,
  "verify-entity": weighty,
  "read-contacts": weighty,
} as const satisfies Record<string, ProofRule>;

export type Act = keyof typeof proofRules;
/** Rights over one's own data, and what keeps the account one's own: they outlast a suspension (个人信息保护法 44–50). */
const actsOfSelf: readonly Act[] = ["export-own-data", "delete-account", "change-contact"];
export const outlastsSuspension = (act: Act) => actsOfSelf.includes(act);
/** Acts of taking part: each needs consent to the text in force. */
const takingPart: readonly Act[] = [
  ...(["need", "comment", "support", "claim", "represent-entity", "verdict", "report-content"] as const),
];
export const needsConsent = (act: Act) => takingPart.includes(act);
export const isAct = (text: string): text is Act => Object.hasOwn(proofRules, text);
type Proved = Pick<Person, "emailProved" | "mobileProved">;

const holds = (proof: Contact, { emailProved, mobileProved }: Proved) =>
  proof === "mobile" ? mobileProved : mobileProved || emailProved;

/** The contact's part alone; what else an act needs, `proofMissing` tells. */
export const provedToAct = (act: Act, person: Proved) => holds(proofRules[act].toAct, person);
export const provedToShow = (act: Act, person: Proved) => holds(proofRules[act].toShow, person);

export type MissingProof = "sign-in" | "guardian" | "contact" | "mobile" | "second-factor" | "fresh-proof";

/** What an actor still has to prove before this act, one thing at a time; undefined when nothing is missing. */
export function proofMissing(act: Act, actor: Actor, now: Instant): MissingProof | undefined {
  if (actor.kind !== "person") return "sign-in";
  if (actor.minor === "waiting") return "guardian";
  const { toAct, secondFactor, freshMinutes }: ProofRule = proofRules[act];
  if (!holds(toAct, actor)) return toAct === "mobile" ? "mobile" : "contact";
  if (secondFactor && actor.proofs?.secondFactor === "owed") return "second-factor";
  if (freshMinutes && !isFresh(actor, freshMinutes, now)) return "fresh-proof";
  return undefined;
}

const isFresh = ({ proofs }: Person, minutes: number, now: Instant) =>
  proofs !== undefined && Date.parse(now) - Date.parse(proofs.provedAt) < minutes * 60_000;

export type ProofTooOld = "fresh-proof-needed";

/** For commands: pages have led the person to a fresh proof before, so this refuses only what went round them. */
export const isFreshlyProved = (act: Act, person: Person, now: Instant) =>
  proofMissing(act, person, now) === undefined;
