import type { Person } from "../people/actor.ts";
import { liftSuspension } from "./lift-suspension.server.ts";
import type { MoveDeps } from "./make-entity-move.server.ts";
import type { OfficeMove } from "./office-moves.ts";
import { sendBackEntity } from "./send-back-entity.server.ts";
import { suspendEntity } from "./suspend-entity.server.ts";
import { verifyEntity } from "./verify-entity.server.ts";

type Asked = { entityId: string; move: OfficeMove; until?: string; reason?: string; basis?: string };

/** A decision of the office by its name. */
export function decideMove(
  deps: MoveDeps,
  actor: Person,
  { entityId, move, until = "", reason = "", basis = "" }: Asked,
) {
  switch (move) {
    case "verify":
    case "renew":
      return verifyEntity(deps, actor, { entityId, until, move });
    case "sendBack":
    case "sendBackRenewal":
      return sendBackEntity(deps, actor, { entityId, reason, move });
    case "suspend":
      return suspendEntity(deps, actor, { entityId, reason, basis });
    case "lift":
      return liftSuspension(deps, actor, { entityId, reason });
  }
}
