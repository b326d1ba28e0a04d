import type { Person } from "../people/actor.ts";
import { type MoveDeps, makeEntityMove } from "./make-entity-move.server.ts";

type Suspending = { entityId: string; reason: string; basis: string };

/** Suspends an entity with reason and basis, both public: it writes nothing until that is lifted, and may appeal. */
export function suspendEntity(deps: MoveDeps, actor: Person, { entityId, reason, basis }: Suspending) {
  return makeEntityMove(deps, actor, "suspend", entityId, async () => ({
    ok: true,
    to: "suspended",
    set: { dueOn: null, dueAt: null, appliedAt: null },
    told: { reason, basis },
  }));
}
