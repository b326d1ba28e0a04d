import type { Act } from "../people/proof-rules.ts";

/** What is consulted on: a plan (城乡规划法 26), or another major decision (重大行政决策程序暂行条例 15). */
export const consultationKinds = ["plan", "decision"] as const;
export type ConsultationKind = (typeof consultationKinds)[number];

/** Ways that words come in by; all but `web` are entered by the office on somebody's behalf, and say so. */
export const contributionChannels = ["web", "paper", "email", "phone", "counter"] as const;
export type ContributionChannel = (typeof contributionChannels)[number];

export const enteredChannels = ["paper", "email", "phone", "counter"] as const;

/** Who speaks; market entities are labelled and counted apart (domain.md 9). */
export const contributorKinds = ["individual", "organisation", "market-entity"] as const;
export type ContributorKind = (typeof contributorKinds)[number];

/** What may be seen while it is collected: nothing, so that nobody speaks after others, or how many contributions there are. */
export const shownBeforeClose = ["nothing", "counts"] as const;
export type ShownBeforeClose = (typeof shownBeforeClose)[number];

/** What must be proved to take part on the web: any contact, or a mobile number. */
export const proofsAsked = ["any", "mobile"] as const;
export type ProofAsked = (typeof proofsAsked)[number];

/** The act that a proof is asked for. */
export const proofActs = { any: "contribution", mobile: "contribution-by-mobile" } as const satisfies Record<
  ProofAsked,
  Act
>;

/** What a material can be: see `keep-office-document.server.ts`. */
export type MaterialType =
  | "application/pdf"
  | "image/webp"
  | "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
