import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { actsAs } from "../consultation-policy.ts";
import type { PassageDraftInput } from "../passage-form.ts";
import { changePassage } from "./change-passage.server.ts";
import { takeHold } from "./hold-passage.server.ts";
import { keepTopic } from "./keep-topics.server.ts";
import { type OpenRefusal, openPassages } from "./open-passages.server.ts";
import { checkSorting, type SortingRefusal, sortedInto, studyClock } from "./sorting.server.ts";

type Asked = PassageDraftInput & { number: string; passageId: string };

/** Keeps what somebody means to answer, without deciding: never public, and the passage still counts as undecided. */
export function draftPassage(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, passageId, revision, adoption, reason, followUp, ...sorting }: Asked,
): Promise<Decision<object, OpenRefusal | SortingRefusal | "decided-already">> {
  return deps.db.write(async (tx) => {
    const opened = await openPassages(tx, deps, actor, { number, chosen: [{ id: passageId, revision }] });
    if (!opened.ok) return refuse(opened.reason);
    const { consultation, rows } = opened;
    const [row] = rows;
    if (!row) return refuse("not-found");
    if (row.adoption) return refuse("decided-already");
    const may = await checkSorting(tx, actor, rows, sorting);
    if (may !== true) return refuse(may);
    const at = deps.clock.now();
    const work = { tx, ids: deps.ids, actor, at, batchId: null };
    const draft = { draftAdoption: adoption, draftReason: reason, draftFollowUp: followUp };
    await changePassage(work, row, {
      act: "drafted",
      set: {
        ...sortedInto(row, sorting, await studyClock(tx, deps.zone, at)),
        ...{ ...draft, draftBy: actor.id, draftAt: at },
      },
    });
    await keepTopic(work, consultation.id, sorting.topic);
    await takeHold(tx, actor, passageId, at);
    const subject = about("consultation", consultation.id);
    await appendEvent(
      tx,
      { actor, role: actsAs(actor), at },
      { type: "PassageDrafted", subject, particulars: { passageId } },
    );
    return { ok: true };
  });
}
