import { hasRole, isStaff, type Person } from "../people/actor.ts";
import { provedToShow } from "../people/proof-rules.ts";
import type { Role } from "../people/roles.ts";
import { findPersonalData } from "../text/personal-data.ts";
import { type NeedFacts, partIn } from "./need-policy.ts";
import type { ReviewWhy } from "./review-why.ts";

/** Why a comment waits for a moderator, or undefined when it shows at once. */
export function whyCommentWaits(
  author: Person,
  words: string,
): Extract<ReviewWhy, "personal-data" | "mobile-not-proved"> | undefined {
  const staff = isStaff(author);
  // An office publishes its own telephone on purpose.
  const found = findPersonalData(words).filter(({ kind }) => !(staff && kind === "landline"));
  if (found.length > 0) return "personal-data";
  return staff || provedToShow("comment", author) ? undefined : "mobile-not-proved";
}

const speaking = ["planner", "officer", "coordinator", "moderator"] as const satisfies readonly Role[];

/** The label that a comment carries: its writer's part in this need, or their office's, or a resident's. */
export function commentRole(author: Person, need: NeedFacts): Role | "author" {
  if (partIn(author, need) === "author") return "author";
  return speaking.find((role) => hasRole(author, role)) ?? "resident";
}
