import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { marketQualifications } from "#db/schema/market.ts";
import { addDays } from "../calendar/civil-date.ts";
import { refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { registeredEntity } from "./begin-registration.server.ts";
import { mostVerifiedDays } from "./entity-standing.ts";
import { type MoveDeps, makeEntityMove } from "./make-entity-move.server.ts";

/**
 * An officer has held everything against its documents: the entity stands until that day, its qualifications count as checked,
 * and particulars that waited hold from now on. `renew` is the same for who was verified before.
 */
export function verifyEntity(
  deps: MoveDeps,
  actor: Person,
  { entityId, until, move }: { entityId: string; until: string; move: "verify" | "renew" },
) {
  return makeEntityMove(deps, actor, move, entityId, async (tx, { row, at, today }) => {
    if (until <= today) return refuse("until-in-the-past");
    if (until > addDays(today, mostVerifiedDays)) return refuse("until-too-far");
    const registered = await registeredEntity(tx, row.uscc);
    if (registered && registered.id !== row.id) return refuse("uscc-taken");
    await markChecked(tx, entityId, at);
    const set = {
      ...row.proposed,
      ...{ proposed: null, verifiedAt: row.verifiedAt ?? at, verifiedUntil: until },
      ...{ dueOn: null, dueAt: null, appliedAt: null },
    };
    return { ok: true, to: "verified", set, told: { until } };
  });
}

const markChecked = (tx: Tx, entityId: string, at: string) =>
  tx
    .update(marketQualifications)
    .set({ checkedAt: at })
    .where(and(eq(marketQualifications.entityId, entityId), isNull(marketQualifications.removedAt)));
