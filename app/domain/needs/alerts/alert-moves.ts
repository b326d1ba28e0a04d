import { type Decision, refuse } from "../../decision.ts";
import type { AlertAct } from "./alert-form.ts";
import type { AlertHears, AlertPace, AlertState } from "./alert-terms.ts";
import type { FollowedStanding } from "./followed-standing.ts";

export type AlertStanding = { state: AlertState; pace: AlertPace; hears: AlertHears };
type Asked = { act: AlertAct; pace?: AlertPace | undefined; hears?: AlertHears | undefined };

/** From where an act leads where. Stopping what is stopped, and taking up what runs, changes nothing and is no mistake. */
const moves: Record<AlertAct, { from: readonly AlertState[]; to: AlertState | "same" }> = {
  change: { from: ["active", "paused"], to: "same" },
  pause: { from: ["active", "paused"], to: "paused" },
  resume: { from: ["active", "paused", "over", "ended"], to: "active" },
  end: { from: ["active", "paused", "over", "ended"], to: "ended" },
};

/** Stopped by its reader or with the need that it follows: it can be taken up again for some days, and then goes. */
export const isKeptForATime = (state: AlertState) => state === "over" || state === "ended";

/** How an alert stands that is followed from now on: where nothing can be heard for now, it waits for a time. */
export const stateFollowing = (followed: FollowedStanding): AlertState =>
  followed === "open" ? "active" : "over";

/** How an alert stands after an act, by how what it follows stands. */
export function standingAfter(
  before: AlertStanding,
  { act, pace = before.pace, hears = before.hears }: Asked,
  followed: FollowedStanding = "open",
): Decision<{ standing: AlertStanding }, "state-does-not-allow"> {
  const { from, to } = moves[act];
  if (!from.includes(before.state)) return refuse("state-does-not-allow");
  const changes = act === "change" || act === "resume";
  const chosen = changes ? { pace, hears } : { pace: before.pace, hears: before.hears };
  if (to === "same") return { ok: true, standing: { state: before.state, ...chosen } };
  return { ok: true, standing: { state: to === "active" ? stateFollowing(followed) : to, ...chosen } };
}
