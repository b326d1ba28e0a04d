import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needPauses } from "#db/schema/need-links.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import type { Instant } from "../calendar/instant.ts";
import { type Decision, refuse } from "../decision.ts";
import type { DomainEvent } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { insteadOf, partOf } from "../people/substitution.ts";
import { type LoadedNeed, loadNeed } from "./load-need.server.ts";
import { movesMade } from "./moves-made.server.ts";
import type { MoveAsked, MoveDecision } from "./need-moved.ts";
import { mayMove } from "./need-policy.ts";
import { asksOf, isOpenNeed, type NeedMover, type NeedState, type needMoves } from "./need-states.ts";
import { dueColumns } from "./reckon-due.server.ts";

type Named = keyof typeof needMoves;
export type MoveDeps = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Row = typeof needs.$inferInsert;
type KeptWords = Partial<
  Pick<typeof needMovesMade.$inferInsert, "reason" | "proposedUnitId" | "unitId" | "until" | "days">
>;

export type Moving = LoadedNeed & { tx: Tx; as: NeedMover; now: Instant };
/** What a move does besides what every move does. */
export type MovePlan = {
  ok: true;
  to: NeedState;
  set?: Partial<Row>;
  kept?: KeptWords;
  event: DomainEvent;
};

/** Moves by which the resident hears from the office: the first of them is the first contact. */
const contacts: readonly Named[] = ["accept", "contact", "wait", "holdingReply", "answer"];

/**
 * Makes a move in one transaction: guard, the move's own rule, the need's row, a row that keeps who, when and why, and one
 * event. State and rights are read inside the transaction, so of two at once the second is refused with the reason.
 */
export function makeMove<Refused extends string>(
  deps: MoveDeps,
  actor: Actor,
  move: Named,
  asked: MoveAsked,
  plan: (moving: Moving) => Promise<MovePlan | { ok: false; reason: Refused }>,
): Promise<MoveDecision<Refused>> {
  return deps.db.write((tx) => makeMoveIn(tx, deps, actor, move, asked, plan));
}

/** The same inside a transaction that does more. */
export async function makeMoveIn<Refused extends string>(
  tx: Tx,
  deps: MoveDeps,
  actor: Actor,
  move: Named,
  asked: MoveAsked,
  plan: (moving: Moving) => Promise<MovePlan | { ok: false; reason: Refused }>,
): Promise<MoveDecision<Refused>> {
  const need = await loadNeed(tx, { id: asked.needId });
  if (!need) return refuse("not-found");
  const may = mayMove(actor, need.facts, move);
  if (!may.ok) return may;
  const checked = await checkAsked(tx, move, may.as, asked);
  if (!checked.ok) return checked;
  const now = deps.clock.now();
  const planned = await plan({ ...need, tx, as: may.as, now });
  if (!planned.ok) return planned;
  await keepMove(tx, deps, { actor, as: may.as, move, asked, now, need, planned });
  return { ok: true, needId: need.row.id, number: need.row.number, state: planned.to };
}

async function checkAsked(
  tx: Tx,
  move: Named,
  as: NeedMover,
  { needId, reason, movesSeen }: MoveAsked,
): Promise<Decision<object, "reason-needed" | "changed-meanwhile">> {
  // What an author adds stands in their own words elsewhere.
  const needsReason = asksOf(move).includes("reason") && !(move === "resume" && as === "author");
  if (needsReason && !reason?.trim()) return refuse("reason-needed");
  if (movesSeen !== undefined && (await movesMade(tx, needId)) !== movesSeen)
    return refuse("changed-meanwhile");
  return { ok: true };
}

async function keepMove(
  tx: Tx,
  deps: MoveDeps,
  made: {
    actor: Actor;
    as: NeedMover;
    move: Named;
    asked: MoveAsked;
    now: Instant;
    need: LoadedNeed;
    planned: MovePlan;
  },
) {
  const { actor, as, move, asked, now, need, planned } = made;
  const { row } = need;
  const set: Partial<Row> = { state: planned.to, updatedAt: now, ...planned.set };
  if (contacts.includes(move) && row.firstContactAt === null) set.firstContactAt = now;
  if (row.state === "waiting" && planned.to !== "waiting" && move !== "merge")
    Object.assign(set, await endPause(tx, deps, { ...row, ...set }, now));
  await tx.update(needs).set(set).where(eq(needs.id, row.id));
  const colleague = insteadOf(actor, as, whereOf(need));
  const role = partOf(as, colleague);
  const eventSeq = await appendEvent(tx, { actor, role, at: now }, planned.event);
  await tx.insert(needMovesMade).values({
    id: deps.ids.next(),
    needId: row.id,
    move,
    fromState: row.state,
    toState: planned.to,
    at: now,
    byId: actor.kind === "person" ? actor.id : null,
    byRole: as,
    forId: colleague?.id ?? null,
    reason: asked.reason?.trim() || null,
    ...planned.kept,
    eventSeq,
  });
}

const whereOf = ({ facts: { territoryId, unitId, jointUnitIds } }: LoadedNeed) => ({
  territoryId,
  unitIds: [unitId, ...jointUnitIds],
});

/** Leaving "waiting" starts the clock again: what the pause covered is given back. */
async function endPause(
  tx: Tx,
  deps: MoveDeps,
  row: Parameters<typeof dueColumns>[2] & { state: NeedState },
  now: Instant,
): Promise<Partial<Row>> {
  await tx
    .update(needPauses)
    .set({ untilAt: now })
    .where(and(eq(needPauses.needId, row.id), isNull(needPauses.untilAt)));
  return isOpenNeed(row.state) ? await dueColumns(tx, deps, row) : {};
}
