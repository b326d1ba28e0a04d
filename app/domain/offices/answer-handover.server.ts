import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { handovers } from "#db/schema/offices.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { carryOutIn } from "./carry-out-handovers.server.ts";
import { handoverHolds } from "./handover-holds.server.ts";
import { mayWithdrawHandover } from "./handover-policy.ts";
import { type HandoverMove, handoverMoves, mayMoveHandover } from "./handover-states.ts";

type Answer = Exclude<HandoverMove, "carryOut" | "fallAway">;

/** The next planner accepts or declines, who offered takes it back. Accepted on its day or later, it is carried out at once. */
export async function answerHandover(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  by: Actor,
  { handoverId, move }: { handoverId: string; move: Answer },
): Promise<Decision<{ fromId: string }, "not-found" | "not-allowed" | "state-does-not-allow">> {
  if (by.kind !== "person") return refuse("not-found");
  return deps.db.write(async (tx) => {
    const at = deps.clock.now();
    const [row] = await tx.select().from(handovers).where(eq(handovers.id, handoverId));
    const withdraws = row !== undefined && mayWithdrawHandover(by, row);
    if (!row || (!withdraws && row.toId !== by.id)) return refuse("not-found");
    if (handoverMoves[move].by === "taker" ? row.toId !== by.id : !withdraws) return refuse("not-allowed");
    if (!mayMoveHandover(move, row.state)) return refuse("state-does-not-allow");
    if (move === "accept" && !(await handoverHolds(tx, row, at))) return refuse("state-does-not-allow");
    const { to } = handoverMoves[move];
    await tx.update(handovers).set({ state: to, answeredAt: at }).where(eq(handovers.id, handoverId));
    const { territoryId, fromId, toId } = row;
    await appendEvent(
      tx,
      { actor: by, role: [row.fromId, row.toId].includes(by.id) ? "planner" : "administrator", at },
      {
        type: "HandoverMoved",
        subject: about("person", fromId),
        particulars: { handoverId, territoryId, fromId, toId, to, cases: null },
      },
    );
    if (to === "accepted" && row.onDay <= civilDateOf(at, deps.zone))
      await carryOutIn(tx, deps, by, { ...row, state: to });
    return { ok: true, fromId };
  });
}
