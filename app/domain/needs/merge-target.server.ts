import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { Decision } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import { loadNeed } from "./load-need.server.ts";
import { decideMerge, type MergeRefusal } from "./merge-needs.ts";
import type { MergeTarget } from "./merge-target.ts";
import { sightOf } from "./need-policy.ts";
import { otherNeed } from "./other-need.ts";

/** The need that another is to be merged into, looked up by its number before anything happens; or why it can't be. */
export async function mergeTarget(
  reads: Reads,
  actor: Actor,
  needId: string,
  number: string,
): Promise<Decision<{ target: MergeTarget }, MergeRefusal>> {
  const [one] = await reads
    .select({ id: needs.id, isPublic: needs.isPublic })
    .from(needs)
    .where(eq(needs.id, needId));
  const found = await loadNeed(reads, { number });
  const into = found && sightOf(actor, found.facts) !== "none" ? found.row : undefined;
  const decided = decideMerge(one ?? { id: needId, isPublic: false }, into);
  if (!decided.ok || !found) return decided.ok ? { ok: false, reason: "merge-target-not-found" } : decided;
  return { ok: true, target: otherNeed(actor, found) };
}
