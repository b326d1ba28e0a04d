import type { Person } from "../people/actor.ts";
import { type MoveDeps, makeEntityMove } from "./make-entity-move.server.ts";

/** An entity leaves the register by its own will. What it wrote stays, with its label. */
export function withdrawEntity(deps: MoveDeps, actor: Person, { entityId }: { entityId: string }) {
  return makeEntityMove(deps, actor, "withdraw", entityId, async () => ({
    ok: true,
    to: "withdrawn",
    set: { dueOn: null, dueAt: null, appliedAt: null },
  }));
}
