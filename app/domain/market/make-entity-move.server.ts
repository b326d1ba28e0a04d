import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { marketEntities, marketMovesMade } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type EntityMoveRefusal, mayMoveEntity } from "./entity-policy.ts";
import { type EntityMove, type EntityState, entityMoves } from "./entity-states.ts";
import { type EntityRow, loadEntity } from "./load-entity.server.ts";

export type MoveDeps = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Standing = { row: EntityRow; at: string; today: string };
/** What a move changes besides the state, and what is told with it. */
export type Moving = {
  to: EntityState;
  set?: Partial<EntityRow>;
  told?: { reason?: string; basis?: string; until?: string };
};
export type EntityMoved = { moveId: string; to: EntityState };

/** Makes a move in a transaction of its own: the state is looked at there, so that of two at once one is made. */
export function makeEntityMove<Reason extends string = never>(
  deps: MoveDeps,
  actor: Actor,
  move: EntityMove,
  entityId: string,
  decide: (tx: Tx, standing: Standing) => Promise<Decision<Moving, Reason>>,
): Promise<Decision<EntityMoved, EntityMoveRefusal | Reason>> {
  return deps.db.write((tx) => makeEntityMoveIn(tx, deps, actor, move, entityId, decide));
}

/** The same within a transaction that does more. */
export async function makeEntityMoveIn<Reason extends string = never>(
  tx: Tx,
  deps: MoveDeps,
  actor: Actor,
  move: EntityMove,
  entityId: string,
  decide: (tx: Tx, standing: Standing) => Promise<Decision<Moving, Reason>>,
): Promise<Decision<EntityMoved, EntityMoveRefusal | Reason>> {
  const entity = await loadEntity(tx, entityId);
  if (!entity) return refuse("not-found");
  const may = mayMoveEntity(actor, entity.facts, move);
  if (may !== true) return refuse(may);
  const at = deps.clock.now();
  const decided = await decide(tx, { row: entity.row, at, today: civilDateOf(at, deps.zone) });
  if (!decided.ok) return decided;
  const { to, set = {}, told = {} } = decided;
  const { by: role } = entityMoves[move];
  const from = entity.row.state;
  await tx
    .update(marketEntities)
    .set({ ...set, state: to, updatedAt: at })
    .where(eq(marketEntities.id, entityId));
  const particulars = { from, to, move, until: told.until ?? null };
  const eventSeq = await appendEvent(
    tx,
    { actor, role, at },
    { type: "EntityMoved", subject: about("market-entity", entityId), particulars },
  );
  const moveId = deps.ids.next();
  await tx.insert(marketMovesMade).values({
    ...{ id: moveId, entityId, move, fromState: from, toState: to, at, byRole: role, eventSeq, ...told },
    byId: actor.kind === "person" ? actor.id : null,
  });
  return { ok: true, moveId, to };
}
