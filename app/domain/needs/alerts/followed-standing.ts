import { type FollowedNeed, isShown } from "./need-facts.ts";

/** What can still be heard of a need: it is `open` until it is `closed`; what is hidden, erased or taken back is `gone`. */
export type FollowedStanding = "open" | "closed" | "gone";

export function followedStanding(
  need: Pick<FollowedNeed, "isPublic" | "state"> | undefined,
): FollowedStanding {
  if (!need || !isShown(need)) return "gone";
  return need.state === "closed" ? "closed" : "open";
}
