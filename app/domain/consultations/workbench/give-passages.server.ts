import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { refuse } from "../../decision.ts";
import { about, type DomainEvent } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { actsAs } from "../consultation-policy.ts";
import { agreeToSplits } from "./agree-to-splits.server.ts";
import { changePassage } from "./change-passage.server.ts";
import type { Chosen } from "./chosen-passages.ts";
import { keepTopic } from "./keep-topics.server.ts";
import { type ChosenRefusal, type OpenRefusal, openPassages } from "./open-passages.server.ts";
import { checkSorting, type Sorting, type SortingRefusal, sortedInto, studyClock } from "./sorting.server.ts";

export type GiveRefusal = OpenRefusal | SortingRefusal;
type Asked = Sorting & { number: string; chosen: readonly Chosen[] };

/**
 * Gives one or many passages to the unit that studies them by a day, and sorts them by topic and by what they are about. The
 * unit has one letter for all of them. Where one was changed meanwhile nothing is done, and it is named.
 */
export function givePassages(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, chosen, ...sorting }: Asked,
): Promise<{ ok: true; positions: number[] } | ChosenRefusal<GiveRefusal>> {
  return deps.db.write(async (tx) => {
    const opened = await openPassages(tx, deps, actor, { number, chosen });
    if (!opened.ok) return opened;
    const { consultation, rows, positions } = opened;
    const may = await checkSorting(tx, actor, rows, sorting);
    if (may !== true) return { ...refuse(may), which: [] };
    const at = deps.clock.now();
    const batchId = rows.length > 1 ? deps.ids.next() : null;
    const work = { tx, ids: deps.ids, actor, at, batchId };
    const clock = await studyClock(tx, deps.zone, at);
    for (const row of rows)
      await changePassage(work, row, { act: "given", set: sortedInto(row, sorting, clock) });
    await keepTopic(work, consultation.id, sorting.topic);
    await agreeToSplits(tx, actor, rows);
    const moved = rows.filter(({ unitId }) => sorting.unit !== undefined && unitId !== sorting.unit);
    const unitId = moved.length > 0 ? (sorting.unit ?? null) : null;
    await appendEvent(
      tx,
      { actor, role: actsAs(actor), at },
      told(consultation.id, { rows, unitId, batchId }),
    );
    return { ok: true, positions };
  });
}

type Given = { rows: readonly { id: string }[]; unitId: string | null; batchId: string | null };

function told(consultationId: string, { rows, unitId, batchId }: Given): DomainEvent {
  const subject = about("consultation", consultationId);
  const [first] = rows;
  return first && unitId && !batchId
    ? { type: "PassageAssigned", subject, particulars: { passageId: first.id, unitId } }
    : { type: "PassagesGiven", subject, particulars: { unitId, passages: rows.length, batchId } };
}
