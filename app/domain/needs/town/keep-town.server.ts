import { appendEvents } from "#app/domain/audit/append-event.server.ts";
import { takeNumbers } from "#app/domain/audit/take-number.server.ts";
import type { Instant } from "#app/domain/calendar/instant.ts";
import { about, type DomainEvent } from "#app/domain/events.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMerges, needPauses } from "#db/schema/need-links.ts";
import {
  needComments,
  needJointUnits,
  needMovesMade,
  needSupports,
  needs,
  reviews,
} from "#db/schema/needs.ts";
import { answers, verdicts } from "#db/schema/responses.ts";
import type { NumberedNeed, TownNeed } from "./town-need.ts";
import { townRows } from "./town-rows.server.ts";
import type { TownTerms } from "./town-terms.server.ts";

const bySeed = (at: Instant) => ({
  ...{ actor: { kind: "system", job: "seed" } as const, role: "system", at },
  following: "none" as const,
});

/**
 * Writes a batch of made-up needs with all that belongs to them: moves, answers, verdicts, comments, supports, links, what
 * waits for a moderator, and the events of need, comment and support, from which nothing follows.
 */
export async function keepTown(
  tx: Tx,
  { ids }: Pick<Deps, "ids">,
  batch: readonly TownNeed[],
  terms: TownTerms,
): Promise<void> {
  const numbers = await numbersFor(tx, batch, terms.clocks.dayOf);
  const numbered = batch.map(
    (need, at): NumberedNeed => ({ need, id: ids.next(), number: numbers[at] ?? "" }),
  );
  const first = await appendEvents(
    tx,
    bySeed(terms.now),
    numbered.map((each) => imported(each, terms)),
  );
  const rows = townRows(numbered, { ...terms, ids, first });
  await insertMany(tx, needs, rows.needs);
  await insertMany(tx, needMovesMade, rows.moves);
  await insertMany(tx, answers, rows.answers);
  await insertMany(tx, verdicts, rows.verdicts);
  await insertMany(tx, needMerges, rows.merges);
  await insertMany(tx, needPauses, rows.pauses);
  await insertMany(tx, needJointUnits, rows.joint);
  await insertMany(tx, reviews, rows.reviews);
  await insertMany(tx, needComments, rows.comments);
  await insertMany(tx, needSupports, rows.supports);
  await appendEvents(tx, bySeed(terms.now), rows.crowd);
}

const imported = ({ id, number }: NumberedNeed, { runId }: TownTerms): DomainEvent => ({
  type: "NeedImported",
  subject: about("need", id),
  particulars: { number, source: "seed", runId },
});

/** A number for each need, by the year it was submitted in. */
async function numbersFor(
  tx: Tx,
  batch: readonly TownNeed[],
  dayOf: TownTerms["clocks"]["dayOf"],
): Promise<string[]> {
  const years = batch.map(({ submittedAt }) => dayOf(submittedAt).slice(0, 4));
  const next = new Map<string, number>();
  for (const year of new Set(years)) {
    const count = years.filter((each) => each === year).length;
    next.set(year, await takeNumbers(tx, `needs-${year}`, count));
  }
  return years.map((year) => {
    const value = next.get(year) ?? 0;
    next.set(year, value + 1);
    return `${year}-${String(value).padStart(6, "0")}`;
  });
}
