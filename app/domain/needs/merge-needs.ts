import { type Decision, refuse } from "../decision.ts";
import type { NeedState } from "./need-states.ts";

export type MergeRefusal =
  | "merge-target-not-found"
  | "merge-into-itself"
  | "merge-into-merged"
  | "merge-into-withdrawn"
  | "merge-public-into-hidden";

type Merging = { id: string; state: NeedState; isPublic: boolean };

/**
 * Whether one need may be merged into another. The other must stand by itself, so that no chain of mergers closes into a
 * circle, and must be public when the one is: nobody's need disappears into what they may not read.
 */
export function decideMerge(
  one: Pick<Merging, "id" | "isPublic">,
  into: Merging | undefined,
): Decision<{ intoId: string }, MergeRefusal> {
  if (!into) return refuse("merge-target-not-found");
  if (into.id === one.id) return refuse("merge-into-itself");
  if (into.state === "merged") return refuse("merge-into-merged");
  if (into.state === "withdrawn") return refuse("merge-into-withdrawn");
  if (one.isPublic && !into.isPublic) return refuse("merge-public-into-hidden");
  return { ok: true, intoId: into.id };
}
