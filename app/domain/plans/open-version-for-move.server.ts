import { and, eq } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { planVersions } from "#db/schema/plans.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Actor } from "../people/actor.ts";
import type { VersionMove } from "./version-moves.ts";
import { mayMoveVersion, type VersionMoveRefusal } from "./version-policy.ts";

export type VersionRow = typeof planVersions.$inferSelect;
export type MoveRefusal = VersionMoveRefusal | "changed-meanwhile";
/** Which version by its plan and printed number, and the revision that the writer had in view. */
export type VersionNamed = { planId: string; number: string };
export type MoveInput = VersionNamed & { revision: number };

export async function loadVersion(
  reads: Reads,
  { planId, number }: VersionNamed,
): Promise<VersionRow | undefined> {
  const [row] = await reads
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.planId, planId), eq(planVersions.number, number)));
  return row;
}

/** The version if this actor may move it now and saw its latest revision. */
export async function openVersionForMove(
  tx: Tx,
  actor: Actor,
  { revision, ...named }: MoveInput,
  move: VersionMove,
): Promise<Decision<{ version: VersionRow }, MoveRefusal>> {
  const version = await loadVersion(tx, named);
  if (!version) return refuse("not-found");
  const may = mayMoveVersion(actor, version.state, move);
  if (may !== true) return refuse(may);
  return version.revision === revision ? { ok: true, version } : refuse("changed-meanwhile");
}
