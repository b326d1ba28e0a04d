import { z } from "zod";
import type { Instant } from "../calendar/instant.ts";

/** By what a person can prove who they are. `provider`: a city's own sign-in. */
const methods = [
  "email-code",
  "mobile-code",
  "password",
  "provider",
  "totp",
  "recovery-code",
  "passkey",
] as const;
export type ProofMethod = (typeof methods)[number];

/** A passkey asks for the device and for its owner at once, so it is both. */
const countsAs: Record<ProofMethod, "first" | "second" | "both"> = {
  "email-code": "first",
  "mobile-code": "first",
  password: "first",
  provider: "first",
  totp: "second",
  "recovery-code": "second",
  passkey: "both",
};

/** One proof that a session rests on. */
export type SessionProof = { method: ProofMethod; at: Instant };

/**
 * What a session shows of its person. `owed`: a role of theirs demands a second factor and this session has none.
 * `provedAt`: the newest proof; where a second factor was given, the newest of those.
 */
export type Proofs = { secondFactor: "given" | "owed" | "not-asked"; provedAt: Instant };

export const isSecondFactor = (method: ProofMethod) => countsAs[method] !== "first";

/** `beganAt` stands for sessions that recorded nothing: they began with a code. */
export function proofsOf(given: readonly SessionProof[], beganAt: Instant, isDemanded: boolean): Proofs {
  const second = given.filter(({ method }) => isSecondFactor(method));
  const counting = second.length > 0 ? second : given;
  return {
    secondFactor: second.length > 0 ? "given" : isDemanded ? "owed" : "not-asked",
    provedAt:
      counting
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? beganAt,
  };
}

/** The newest proof of each method. */
export const withProof = (given: readonly SessionProof[], proof: SessionProof): SessionProof[] => [
  ...given.filter(({ method }) => method !== proof.method),
  proof,
];

export const proofShape = z.object({ method: z.enum(methods), at: z.string() });

/** Proofs as a session keeps them. */
export const readProofs = (kept: string | null | undefined): SessionProof[] =>
  kept ? z.array(proofShape).parse(JSON.parse(kept)) : [];
