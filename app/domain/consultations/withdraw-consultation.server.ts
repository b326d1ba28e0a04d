import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { Decision } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationMoveRefusal, openForMove } from "./open-consultation-for-move.server.ts";
import { recordConsultationMove } from "./record-consultation-move.server.ts";

/** Takes a consultation back, with a reason that is public where it was; what was written in it is kept and its writers are told. */
export function withdrawConsultation(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, revision, reason }: { number: string; revision: number; reason: string },
): Promise<Decision<object, ConsultationMoveRefusal>> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move: "withdraw", today });
    if (!opened.ok) return opened;
    const { row, state: from } = opened;
    const set = { withdrawnReason: reason };
    await recordConsultationMove(tx, row, {
      ...{ id: ids.next(), actor, at, move: "withdraw", from, to: "withdrawn", reason, set },
    });
    return { ok: true };
  });
}
