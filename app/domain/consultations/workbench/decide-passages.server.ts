import type { Deps } from "#app/platform/deps.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { refuse } from "../../decision.ts";
import { about, type DomainEvent } from "../../events.ts";
import type { OpinionAdoption } from "../../notices/opinion-terms.ts";
import type { Person } from "../../people/actor.ts";
import { actsAs } from "../consultation-policy.ts";
import { agreeToSplits } from "./agree-to-splits.server.ts";
import { changePassage } from "./change-passage.server.ts";
import type { Chosen } from "./chosen-passages.ts";
import { letGo } from "./hold-passage.server.ts";
import { keepTopic } from "./keep-topics.server.ts";
import { type ChosenRefusal, type OpenRefusal, openPassages } from "./open-passages.server.ts";
import { checkSorting, type Sorting, type SortingRefusal, sortedInto, studyClock } from "./sorting.server.ts";
import { noDraft } from "./taken-back.ts";

export type DecideRefusal = OpenRefusal | SortingRefusal;
type Answer = { adoption: OpinionAdoption; reason: string; followUp: string | null };
type Asked = Sorting & Answer & { number: string; chosen: readonly Chosen[] };

/**
 * One answer to one or many passages. Where one of them was changed meanwhile none is decided: it is named, and whoever
 * answers looks at it again.
 */
export function decidePassages(
  deps: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, chosen, adoption, reason, followUp, ...sorting }: Asked,
): Promise<{ ok: true; positions: number[] } | ChosenRefusal<DecideRefusal>> {
  return deps.db.write(async (tx) => {
    const opened = await openPassages(tx, deps, actor, { number, chosen });
    if (!opened.ok) return opened;
    const { consultation, rows, positions } = opened;
    const may = await checkSorting(tx, actor, rows, sorting);
    if (may !== true) return { ...refuse(may), which: [] };
    if (!sorting.unit && rows.some(({ unitId }) => !unitId)) return { ...refuse("unit-needed"), which: [] };
    const at = deps.clock.now();
    const batchId = rows.length > 1 ? deps.ids.next() : null;
    const work = { tx, ids: deps.ids, actor, at, batchId };
    const clock = await studyClock(tx, deps.zone, at);
    const decided = { adoption, reason, followUp, decidedBy: actor.id, decidedAt: at, ...noDraft };
    for (const row of rows)
      await changePassage(work, row, {
        act: "decided",
        set: { ...sortedInto(row, sorting, clock), ...decided },
      });
    await keepTopic(work, consultation.id, sorting.topic);
    await letGo(tx, rows);
    await agreeToSplits(tx, actor, rows);
    await appendEvent(
      tx,
      { actor, role: actsAs(actor), at },
      told(consultation.id, { rows, unit: sorting.unit, adoption, batchId }),
    );
    return { ok: true, positions };
  });
}

type Decided = {
  rows: readonly { id: string; unitId: string | null }[];
  unit: string | undefined;
  adoption: OpinionAdoption;
  batchId: string | null;
};

function told(consultationId: string, { rows, unit, adoption, batchId }: Decided): DomainEvent {
  const subject = about("consultation", consultationId);
  const [first] = rows;
  if (batchId !== null || !first)
    return { type: "PassagesDecided", subject, particulars: { passages: rows.length, adoption, batchId } };
  const unitId = unit ?? first.unitId ?? "";
  return { type: "PassageDecided", subject, particulars: { passageId: first.id, adoption, unitId } };
}
