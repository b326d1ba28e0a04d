import { type Instant, instantOf, millisOf } from "#app/domain/calendar/instant.ts";
import { about, type DomainEvent } from "#app/domain/events.ts";
import type { Ids } from "#app/platform/ids.ts";
import type { needMerges, needPauses } from "#db/schema/need-links.ts";
import type {
  needComments,
  needJointUnits,
  needMovesMade,
  needSupports,
  needs,
  reviews,
} from "#db/schema/needs.ts";
import type { answers, verdicts } from "#db/schema/responses.ts";
import { movesOfFate } from "./town-moves.ts";
import type { NumberedNeed } from "./town-need.ts";
import { needRow } from "./town-need-row.server.ts";
import type { TownTerms } from "./town-terms.server.ts";

type Given = TownTerms & { ids: Pick<Ids, "next">; first: number };

type Rows = {
  needs: (typeof needs.$inferInsert)[];
  moves: (typeof needMovesMade.$inferInsert)[];
  answers: (typeof answers.$inferInsert)[];
  verdicts: (typeof verdicts.$inferInsert)[];
  merges: (typeof needMerges.$inferInsert)[];
  pauses: (typeof needPauses.$inferInsert)[];
  joint: (typeof needJointUnits.$inferInsert)[];
  reviews: (typeof reviews.$inferInsert)[];
  comments: (typeof needComments.$inferInsert)[];
  supports: (typeof needSupports.$inferInsert)[];
  crowd: DomainEvent[];
};

/** The rows of a batch, table by table. */
export function townRows(batch: readonly NumberedNeed[], given: Given): Rows {
  const rows: Rows = {
    ...{ needs: [], moves: [], answers: [], verdicts: [], merges: [], pauses: [] },
    ...{ joint: [], reviews: [], comments: [], supports: [], crowd: [] },
  };
  let target: NumberedNeed | undefined;
  for (const [at, each] of batch.entries()) {
    const kept = eased(each, given, target);
    const into = kept.need.fate.state === "merged" ? target : undefined;
    addNeed(rows, kept, { ...given, eventSeq: given.first + at, into });
    addCrowd(rows, kept, given);
    if (mayTakeOthers(kept)) target = kept;
  }
  return rows;
}

const mayTakeOthers = ({ need: { fate, kind, visibility, publication } }: NumberedNeed) =>
  !["merged", "withdrawn"].includes(fate.state) &&
  kind !== "report" &&
  visibility === "public" &&
  publication === "published";

/** A merged need is another of the same thing; where nothing it could be merged into came before, it is in progress. */
function eased(
  each: NumberedNeed,
  { coordinatorId }: TownTerms,
  target: NumberedNeed | undefined,
): NumberedNeed {
  const { need } = each;
  if (need.fate.state !== "merged") return each;
  if (!target || !coordinatorId)
    return { ...each, need: { ...need, fate: { ...need.fate, state: "in-progress", endedAt: null } } };
  const { place, placeLabel, category, title } = target.need;
  return { ...each, need: { ...need, place, placeLabel, category, title } };
}

function addNeed(
  rows: Rows,
  { need, id, number }: NumberedNeed,
  given: Given & { eventSeq: number; into: NumberedNeed | undefined },
): void {
  const { ids, into, coordinatorId, eventSeq, now } = given;
  const row = needRow({ need, id, number }, given, into?.id);
  const { state, answer, verdict, endedAt } = need.fate;
  const unitId = row.unitId ?? null;
  rows.needs.push(row);
  for (const move of movesOfFate(need)) rows.moves.push({ ...move, id: ids.next(), needId: id, eventSeq });
  if (answer)
    rows.answers.push({
      ...{ id: ids.next(), needId: id, kind: "official", round: 1, result: answer.result, at: answer.at },
      ...{ reasons: need.answerWords, basis: "", nextStep: "", unitId, byRole: "officer" },
    });
  if (verdict && endedAt)
    rows.verdicts.push({
      ...{ id: ids.next(), needId: id, about: "answer:1", giver: "author", words: "", at: endedAt },
      ...verdict,
    });
  if (into && coordinatorId && endedAt)
    rows.merges.push({
      id: ids.next(),
      needId: id,
      intoId: into.id,
      at: endedAt,
      byId: coordinatorId,
      reason: into.number,
    });
  if (state === "waiting")
    rows.pauses.push({ id: ids.next(), needId: id, fromAt: need.fate.firstContactAt ?? now });
  if (state === "joint" && given.routes.officeId)
    rows.joint.push({ needId: id, unitId: given.routes.officeId, askedAt: need.fate.firstContactAt ?? now });
  if (need.publication !== "published")
    rows.reviews.push({
      ...{
        id: ids.next(),
        subjectKind: "need",
        subjectId: id,
        needId: id,
        why: "guest",
        openedAt: need.submittedAt,
      },
      ...(need.publication === "refused"
        ? {
            settledAt: now,
            settledBy: coordinatorId ?? null,
            outcome: "refused" as const,
            ground: "other" as const,
            reason: number,
          }
        : {}),
    });
}

/** Comments are spread over the time until now; supports come within the first fifty days. */
function addCrowd(rows: Rows, { need, id }: NumberedNeed, { ids, residents, now }: Given): void {
  const [began, today] = [millisOf(need.submittedAt), millisOf(now)];
  const after = (millis: number): Instant => instantOf(Math.round(Math.min(today, began + millis)));
  for (const { by, words, share } of need.comments) {
    const person = residents[by % residents.length];
    const commentId = ids.next();
    rows.comments.push({
      ...{ id: commentId, needId: id, authorId: person?.id ?? null, authorName: person?.name ?? "" },
      ...{ authorRole: "resident", words, publication: "published" },
      at: after(share * Math.min(today - began, 200 * 86_400_000)),
    });
    rows.crowd.push({
      ...{ type: "NeedCommented", subject: about("need", id) },
      particulars: { commentId, publication: "published" },
    });
  }
  for (let at = 0; at < need.crowd.supports; at++) {
    const person = residents[(need.firstSupporter + at) % residents.length];
    if (!person) continue;
    rows.supports.push({
      needId: id,
      personId: person.id,
      at: after((at / need.crowd.supports) * 50 * 86_400_000),
    });
    rows.crowd.push({ type: "NeedSupported", subject: about("need", id), particulars: { count: at + 1 } });
  }
}
