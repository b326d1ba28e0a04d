import type { Instant } from "../calendar/instant.ts";

/** How long the link in a letter holds [default]. */
export const invitationDays = 7;

export const invitationStates = ["waiting", "accepted", "declined", "revoked", "expired"] as const;
export type InvitationState = (typeof invitationStates)[number];
export type InvitationOutcome = Exclude<InvitationState, "waiting" | "expired">;

/** How an invitation stands: what was answered stays; what was not runs out with its last letter's link. */
export function invitationState(
  { outcome, expiresAt }: { outcome: InvitationOutcome | null; expiresAt: Instant },
  now: Instant,
): InvitationState {
  return outcome ?? (expiresAt <= now ? "expired" : "waiting");
}

/** From which states each step may be taken. */
export const invitationSteps = {
  accept: ["waiting"],
  decline: ["waiting"],
  revoke: ["waiting", "expired"],
  resend: ["waiting", "expired"],
} as const satisfies Record<string, readonly InvitationState[]>;
export type InvitationStep = keyof typeof invitationSteps;

export const mayStep = (step: InvitationStep, state: InvitationState) =>
  invitationSteps[step].some((from) => from === state);
