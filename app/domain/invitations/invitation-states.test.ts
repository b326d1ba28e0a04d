import { expect, test } from "vitest";
import { invitationState, invitationStates, type invitationSteps, mayStep } from "./invitation-states.ts";

const now = "2026-03-02T02:00:00.000Z";
const later = "2026-03-09T02:00:00.000Z";

test("what was answered stays answered, what was not runs out at its moment", () => {
  expect(invitationState({ outcome: null, expiresAt: later }, now)).toBe("waiting");
  expect(invitationState({ outcome: null, expiresAt: now }, now)).toBe("expired");
  expect(invitationState({ outcome: "declined", expiresAt: now }, later)).toBe("declined");
});

test("nothing leads out of an answer, and only a letter or its end out of a link that ran out", () => {
  const steps = ["accept", "decline", "revoke", "resend"] as const satisfies (keyof typeof invitationSteps)[];
  const open = Object.fromEntries(
    invitationStates.map((state) => [state, steps.filter((step) => mayStep(step, state))]),
  );
  expect(open).toEqual({
    waiting: ["accept", "decline", "revoke", "resend"],
    expired: ["revoke", "resend"],
    accepted: [],
    declined: [],
    revoked: [],
  });
});
