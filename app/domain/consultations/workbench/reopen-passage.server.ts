import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { actsAs } from "../consultation-policy.ts";
import { changePassage } from "./change-passage.server.ts";
import { type OpenRefusal, openPassages } from "./open-passages.server.ts";
import { studyClock } from "./sorting.server.ts";
import { takenBack } from "./taken-back.ts";

type Asked = { number: string; passageId: string; revision: number };

/** Takes a decision back: it goes on as a draft, and its unit's time starts anew. */
export function reopenPassage(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, passageId, revision }: Asked,
): Promise<Decision<object, OpenRefusal | "not-decided">> {
  return deps.db.write(async (tx) => {
    const opened = await openPassages(tx, deps, actor, { number, chosen: [{ id: passageId, revision }] });
    if (!opened.ok) return refuse(opened.reason);
    const [row] = opened.rows;
    if (!row?.adoption) return refuse("not-decided");
    const at = deps.clock.now();
    const work = { tx, ids: deps.ids, actor, at, batchId: null };
    await changePassage(work, row, {
      act: "reopened",
      set: { ...answerOf(row), ...(await studyClock(tx, deps.zone, at)) },
    });
    const subject = about("consultation", opened.consultation.id);
    await appendEvent(
      tx,
      { actor, role: actsAs(actor), at },
      { type: "PassageReopened", subject, particulars: { passageId } },
    );
    return { ok: true };
  });
}

const answerOf = (row: Parameters<typeof takenBack>[0]) => {
  const back = takenBack(row);
  return {
    ...{ adoption: back.adoption, reason: back.reason, followUp: back.followUp },
    ...{ decidedBy: back.decidedBy, decidedAt: back.decidedAt, draftBy: back.draftBy, draftAt: back.draftAt },
    ...{ draftAdoption: back.draftAdoption, draftReason: back.draftReason },
    draftFollowUp: back.draftFollowUp,
  };
};
