import { and, eq, inArray, isNull, notInArray, or } from "drizzle-orm";
import { appendEvents } from "#app/domain/audit/append-event.server.ts";
import { about } from "#app/domain/events.ts";
import type { Reads, Tx } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import { isPublicNeed } from "../need-policy.ts";
import type { NeedState } from "../need-states.ts";
import type { Publication, Visibility } from "../need-terms.ts";
import { movesSince } from "./imported-moves.ts";
import type { ImportedAnswer } from "./imported-need.ts";
import { answerRow, saidBySource, standingOf } from "./imported-rows.server.ts";
import { type BatchTerms, type ImportDeps, importAuthor } from "./keep-new-needs.server.ts";
import type { PlacedNeed } from "./placed-need.ts";

export type StandingNeed = {
  id: string;
  key: string;
  digest: string | null;
  state: NeedState;
  visibility: Visibility;
  publication: Publication;
};
export type ChangedNeed = { placed: PlacedNeed; standing: StandingNeed };

/**
 * Writes what a source says anew of needs that stand already. Where somebody here has moved a need since, its state, unit,
 * clock and answers are theirs and stay; the visibility that the office set stays in any case.
 */
export async function keepChangedNeeds(
  tx: Tx,
  deps: ImportDeps,
  changed: readonly ChangedNeed[],
  terms: BatchTerms,
): Promise<void> {
  if (changed.length === 0) return;
  const { source, runId, now } = terms;
  const handled = await handledHere(tx, changed);
  const first = await appendEvents(
    tx,
    importAuthor(now),
    changed.map(({ standing: { id } }) => ({
      type: "NeedUpdatedFromSource",
      subject: about("need", id),
      particulars: { source, runId, handledHere: handled.has(id) },
    })),
  );
  for (const [at, each] of changed.entries()) {
    const { standing, placed } = each;
    const { visibility, publication } = standing;
    const said = {
      ...saidBySource(placed),
      isPublic: isPublicNeed({ kind: placed.need.kind, visibility, publication }),
      updatedAt: now,
    };
    if (handled.has(standing.id)) await tx.update(needs).set(said).where(eq(needs.id, standing.id));
    else await keepStanding(tx, deps, each, { ...terms, said, eventSeq: first + at });
  }
}

type Said = ReturnType<typeof saidBySource> & { isPublic: boolean; updatedAt: string };

async function keepStanding(
  tx: Tx,
  { ids }: ImportDeps,
  { placed, standing }: ChangedNeed,
  { said, eventSeq, now, clockOf, routes }: BatchTerms & { said: Said; eventSeq: number },
): Promise<void> {
  const route = routes.routeOf(placed);
  const row = { ...said, ...standingOf(placed, route), ...clockOf(placed.need) };
  await tx.update(needs).set(row).where(eq(needs.id, standing.id));
  const moves = movesSince(standing.state, placed.need, now);
  if (moves.length > 0)
    await tx
      .insert(needMovesMade)
      .values(moves.map((move) => ({ ...move, id: ids.next(), needId: standing.id, eventSeq })));
  if (placed.need.answer) await keepAnswer(tx, ids.next(), standing.id, route.unitId, placed.need.answer);
}

/** The source's answer in the place of its earlier one: it has one, and changes it. */
async function keepAnswer(tx: Tx, id: string, needId: string, unitId: string, answer: ImportedAnswer) {
  const [earlier] = await tx
    .select({ id: answers.id })
    .from(answers)
    .where(and(eq(answers.needId, needId), eq(answers.byRole, "unit"), isNull(answers.byId)));
  const { id: _new, ...row } = answerRow(id, needId, unitId, answer);
  if (earlier) await tx.update(answers).set(row).where(eq(answers.id, earlier.id));
  else await tx.insert(answers).values({ id, ...row });
}

const byImport = ["NeedImported", "NeedUpdatedFromSource"];

/** Which of the needs somebody here has moved: a move whose event is not an import's. */
async function handledHere(reads: Reads, changed: readonly ChangedNeed[]): Promise<Set<string>> {
  const moved = await reads
    .selectDistinct({ id: needMovesMade.needId })
    .from(needMovesMade)
    .leftJoin(events, eq(events.seq, needMovesMade.eventSeq))
    .where(
      and(
        inArray(
          needMovesMade.needId,
          changed.map(({ standing }) => standing.id),
        ),
        or(isNull(events.type), notInArray(events.type, byImport)),
      ),
    );
  return new Set(moved.map(({ id }) => id));
}
