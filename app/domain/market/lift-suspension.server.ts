import type { Tx } from "#db/client.ts";
import type { Person } from "../people/actor.ts";
import { standingByDate } from "./entity-standing.ts";
import { type MoveDeps, makeEntityMoveIn } from "./make-entity-move.server.ts";

type Lifting = { entityId: string; reason: string };

/** Ends a suspension with the reason: the entity stands where its date puts it. */
export const liftSuspension = (deps: MoveDeps, actor: Person, input: Lifting) =>
  deps.db.write((tx) => liftSuspensionIn(tx, deps, actor, input));

/** The same where an appeal is granted. */
export function liftSuspensionIn(tx: Tx, deps: MoveDeps, actor: Person, { entityId, reason }: Lifting) {
  return makeEntityMoveIn(tx, deps, actor, "lift", entityId, async (_tx, { row, today }) => ({
    ok: true,
    to: standingByDate(row.verifiedUntil, today),
    told: { reason },
  }));
}
