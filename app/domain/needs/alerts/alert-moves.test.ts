import { expect, test } from "vitest";
import type { AlertAct } from "./alert-form.ts";
import { standingAfter } from "./alert-moves.ts";
import type { AlertState } from "./alert-terms.ts";
import type { FollowedStanding } from "./followed-standing.ts";

const active = { state: "active", pace: "daily", hears: "new" } as const;
const after = (state: AlertState, act: AlertAct, followed?: FollowedStanding) => {
  const decided = standingAfter({ ...active, state }, { act, pace: "weekly" }, followed);
  return decided.ok ? `${decided.standing.state} ${decided.standing.pace}` : decided.reason;
};

test.each([
  ["active", "change", "active weekly"],
  ["paused", "change", "paused weekly"],
  ["ended", "change", "state-does-not-allow"],
  ["active", "pause", "paused daily"],
  ["paused", "resume", "active weekly"],
  ["ended", "pause", "state-does-not-allow"],
  ["active", "end", "ended daily"],
  ["ended", "end", "ended daily"],
  ["ended", "resume", "active weekly"],
  ["over", "end", "ended daily"],
  ["over", "pause", "state-does-not-allow"],
  ["over", "change", "state-does-not-allow"],
] as const)("an alert that is %s, asked to %s, is %s", (state, act, becomes) =>
  expect(after(state, act)).toBe(becomes),
);

test.each(["closed", "gone"] as const)(
  "what is taken up while its need is %s waits for that to go on",
  (followed) => {
    for (const state of ["paused", "over", "ended"] as const)
      expect(after(state, "resume", followed)).toBe("over weekly");
    expect(after("active", "pause", followed)).toBe("paused daily");
  },
);
