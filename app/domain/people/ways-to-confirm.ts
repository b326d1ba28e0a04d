import { z } from "zod";
import { isSecondFactor, type SessionProof } from "./proof-methods.ts";

/** Ways in which a signed-in person can prove anew who they are. */
export const confirmWays = ["passkey", "totp", "password", "email", "mobile"] as const;
export type ConfirmWay = (typeof confirmWays)[number];

/** What a person has to prove themselves with. */
export type Credentials = {
  passkeys: number;
  totp: boolean;
  password: boolean;
  email: boolean;
  mobile: boolean;
};

/** The ways open to a person, strongest first. Whose session has a second factor gives one of those again: a code alone is less. */
export function waysToConfirm(has: Credentials, given: readonly SessionProof[]): ConfirmWay[] {
  const needsSecond = has.totp || has.passkeys > 0 || given.some(({ method }) => isSecondFactor(method));
  return confirmWays.filter((way) => {
    if (way === "passkey") return has.passkeys > 0;
    return has[way] && (way === "totp" || !needsSecond);
  });
}

/** Asks for a code to one of one's own contacts; the act is for the words on the page. */
export const confirmCodeForm = z.object({
  way: z.enum(["email", "mobile"], { error: "field-needed" }),
  to: z.string().optional(),
});

/** Why a proof was not taken, as the page that asked may be told in its address. */
export const confirmRefusals = [
  "password-wrong",
  "second-factor-wrong",
  "too-many-tries",
  "passkey-not-taken",
] as const;
