import type { Person } from "./actor.ts";

/** What a person must have proved: `mobile`, or `any` contact. */
type Proof = "mobile" | "any";

/** `toAct`: without it the action is refused. `toShow`: without it what was written waits for review first (domain.md 2). */
export const proofRules = {
  need: { toAct: "any", toShow: "mobile" },
  comment: { toAct: "any", toShow: "mobile" },
  support: { toAct: "mobile", toShow: "mobile" },
  /** Says of an imported need that one wrote it. */
  claim: { toAct: "any", toShow: "any" },
  verdict: { toAct: "any", toShow: "any" },
} as const satisfies Record<string, { toAct: Proof; toShow: Proof }>;

type Act = keyof typeof proofRules;
type Proved = Pick<Person, "emailProved" | "mobileProved">;

const holds = (proof: Proof, { emailProved, mobileProved }: Proved) =>
  proof === "mobile" ? mobileProved : mobileProved || emailProved;

export const provedToAct = (act: Act, person: Proved) => holds(proofRules[act].toAct, person);
export const provedToShow = (act: Act, person: Proved) => holds(proofRules[act].toShow, person);
