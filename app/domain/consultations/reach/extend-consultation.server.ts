import { and, desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { consultationPhases } from "#db/schema/consultation-reach.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { dueOn } from "../../calendar/deadline.ts";
import { loadRulebook } from "../../calendar/rulebook.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Person } from "../../people/actor.ts";
import { type ConsultationMoveRefusal, openForMove } from "../open-consultation-for-move.server.ts";
import { recordConsultationMove } from "../record-consultation-move.server.ts";
import { keepDraftsUntil } from "../surveys/response-draft.server.ts";
import { movedResultDay } from "./extension.ts";

type Asked = { number: string; revision: number; closesOn: CivilDate; reason: string };
type Refused = ConsultationMoveRefusal | "close-not-later" | "rule-missing";

/** Puts the closing day off, never nearer; the promised day of the result moves by its rule, and the last phase goes on. */
export function extendConsultation(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, revision, closesOn: until, reason }: Asked,
): Promise<Decision<object, Refused>> {
  return db.write(async (tx) => {
    const at = clock.now();
    const today = civilDateOf(at, zone);
    const opened = await openForMove(tx, actor, { number, revision, move: "extend", today });
    if (!opened.ok) return opened;
    const { id, closesOn, resultOn, resultRuleId, provisional, extensions } = opened.row;
    if (!closesOn || !resultOn || until <= closesOn) return refuse("close-not-later");
    const book = await loadRulebook(tx);
    const rule = book.rules.find((each) => each.id === resultRuleId);
    if (!rule) return refuse("rule-missing");
    const latest = dueOn(rule, until, book.calendar, zone);
    const set = {
      closesOn: until,
      resultOn: movedResultDay({ closesOn, resultOn }, until, latest.due),
      extensions: [...extensions, { from: closesOn, until, reason }],
      provisional: provisional || latest.provisional,
    };
    await lengthenLastPhase(tx, id, until);
    await keepDraftsUntil(tx, id, until);
    const move = { move: "extend", from: "collecting", to: "collecting" } as const;
    await recordConsultationMove(tx, opened.row, { ...move, id: ids.next(), actor, at, reason, set });
    return { ok: true };
  });
}

async function lengthenLastPhase(tx: Tx, consultationId: string, closesOn: CivilDate): Promise<void> {
  const ofIt = eq(consultationPhases.consultationId, consultationId);
  const { position } = consultationPhases;
  const [last] = await tx
    .select({ position })
    .from(consultationPhases)
    .where(ofIt)
    .orderBy(desc(position))
    .limit(1);
  if (last)
    await tx
      .update(consultationPhases)
      .set({ closesOn })
      .where(and(ofIt, eq(position, last.position)));
}
