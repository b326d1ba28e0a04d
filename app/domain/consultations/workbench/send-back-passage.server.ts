import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import { type Person, worksIn } from "../../people/actor.ts";
import type { PassageReturnInput } from "../passage-form.ts";
import { changePassage } from "./change-passage.server.ts";
import { letGo } from "./hold-passage.server.ts";
import { type OpenRefusal, openPassages } from "./open-passages.server.ts";
import { decideReturn, type ReturnRefusal } from "./passage-return.ts";
import { isUnit, studyClock } from "./sorting.server.ts";

type Asked = PassageReturnInput & { number: string; passageId: string };

/** A unit sends a passage back with a reason and the unit whose it is instead. What was drafted stays with it. */
export function sendBackPassage(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, passageId, revision, why, proposed }: Asked,
): Promise<Decision<object, OpenRefusal | ReturnRefusal | "decided-already">> {
  return deps.db.write(async (tx) => {
    const opened = await openPassages(tx, deps, actor, { number, chosen: [{ id: passageId, revision }] });
    if (!opened.ok) return refuse(opened.reason);
    const [row] = opened.rows;
    if (!row || !worksIn(actor, row.unitId)) return refuse("not-allowed");
    if (row.adoption) return refuse("decided-already");
    const { unitId: from, returns: before } = row;
    const proposedUnitIsKnown = await isUnit(tx, proposed);
    const to = decideReturn({ unitId: from, returns: before, proposedUnitIsKnown }, proposed);
    if (!to.ok) return to;
    const { unitId, returns } = to;
    const at = deps.clock.now();
    const clock = unitId
      ? await studyClock(tx, deps.zone, at)
      : { givenAt: null, dueOn: null, dueRuleId: null, dueProvisional: false };
    await changePassage({ tx, ids: deps.ids, actor, at, batchId: null }, row, {
      ...{ act: "sent-back", note: why, unitId: proposed },
      set: { unitId, returns, ...clock },
    });
    await letGo(tx, [row]);
    await appendEvent(
      tx,
      { actor, role: "officer", at },
      {
        type: "PassageSentBack",
        subject: about("consultation", opened.consultation.id),
        particulars: { passageId, fromUnitId: from ?? "", unitId, returns },
      },
    );
    return { ok: true };
  });
}
