import type { Person } from "../people/actor.ts";
import { standingByDate } from "./entity-standing.ts";
import { type MoveDeps, makeEntityMove } from "./make-entity-move.server.ts";

/** Sends an application, or a renewal, back with the reason. A renewal that is sent back leaves the entity where its date puts it. */
export function sendBackEntity(
  deps: MoveDeps,
  actor: Person,
  { entityId, reason, move }: { entityId: string; reason: string; move: "sendBack" | "sendBackRenewal" },
) {
  return makeEntityMove(deps, actor, move, entityId, async (_tx, { row, today }) => ({
    ok: true,
    to: move === "sendBack" ? "sent-back" : standingByDate(row.verifiedUntil, today),
    set: { dueOn: null, dueAt: null, appliedAt: null },
    told: { reason },
  }));
}
