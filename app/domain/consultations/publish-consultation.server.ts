import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { dueOn } from "../calendar/deadline.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationMoveRefusal, openForMove } from "./open-consultation-for-move.server.ts";
import { recordConsultationMove } from "./record-consultation-move.server.ts";
import { rulesOf, whatPublishingLacks } from "./set-up-gaps.ts";
import { setUpOf } from "./set-up-of.server.ts";

/** Makes a consultation public, with the rules that its days stand on. Refused while the checklist has a gap. */
export function publishConsultation(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, revision }: { number: string; revision: number },
): Promise<Decision<object, ConsultationMoveRefusal | "set-up-incomplete">> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move: "publish", today });
    if (!opened.ok) return opened;
    const { row, state } = opened;
    const book = await loadRulebook(tx);
    const setUp = await setUpOf(tx, row);
    const { period, result } = rulesOf(setUp, book);
    const { opensOn, closesOn } = setUp;
    if (whatPublishingLacks(setUp, book, today, zone).length > 0) return refuse("set-up-incomplete");
    if (!opensOn || !closesOn || !period || !result) return refuse("set-up-incomplete");
    const provisional =
      dueOn(period, opensOn, book.calendar, zone).provisional ||
      dueOn(result, closesOn, book.calendar, zone).provisional;
    const set = { ruleId: period.id, resultRuleId: result.id, provisional };
    const move = { id: ids.next(), actor, at, move: "publish", from: state, to: "published", set } as const;
    await recordConsultationMove(tx, row, move);
    return { ok: true };
  });
}
