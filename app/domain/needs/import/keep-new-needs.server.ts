import { appendEvents } from "#app/domain/audit/append-event.server.ts";
import { takeNumbers } from "#app/domain/audit/take-number.server.ts";
import type { CivilDate } from "#app/domain/calendar/civil-date.ts";
import type { Instant } from "#app/domain/calendar/instant.ts";
import { about } from "#app/domain/events.ts";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { insertMany } from "#db/insert-many.ts";
import { needMovesMade, needs } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import type { ImportClock } from "./import-clock.ts";
import type { ImportRoutes } from "./import-routes.server.ts";
import { movesOf } from "./imported-moves.ts";
import type { ImportedNeed, ImportSource } from "./imported-need.ts";
import { answerRow, newNeedRow } from "./imported-rows.server.ts";
import type { PlacedNeed } from "./placed-need.ts";

export type ImportDeps = Pick<Deps, "db" | "clock" | "ids" | "zone">;
/** What all rows of a batch are written with. */
export type BatchTerms = {
  source: ImportSource;
  runId: string;
  now: string;
  clockOf(need: ImportedNeed): ReturnType<ImportClock>;
  dayOf(at: Instant): CivilDate;
  routes: ImportRoutes;
};

export const importAuthor = (now: string) => ({
  actor: { kind: "system", job: "import" } as const,
  role: "system",
  at: now,
  following: "none" as const,
});

/** Writes needs that the portal has not had: each with its moves, its answer and one event, from which nothing follows. */
export async function keepNewNeeds(
  tx: Tx,
  { ids }: ImportDeps,
  placed: readonly PlacedNeed[],
  { source, runId, now, clockOf, dayOf, routes }: BatchTerms,
): Promise<void> {
  if (placed.length === 0) return;
  const numbers = await numbersFor(tx, placed, dayOf);
  const made = placed.map((each, at) => {
    const route = routes.routeOf(each);
    const given = { id: ids.next(), number: numbers[at] ?? "", source, now };
    return { each, route, row: newNeedRow(each, route, clockOf(each.need), given) };
  });
  const first = await appendEvents(
    tx,
    importAuthor(now),
    made.map(({ row }) => ({
      type: "NeedImported",
      subject: about("need", row.id),
      particulars: { number: row.number, source, runId },
    })),
  );
  await insertMany(
    tx,
    needs,
    made.map(({ row }) => row),
  );
  const moves = made.flatMap(({ each, row, route }, at) =>
    movesOf(each.need, now).map((move) => ({
      ...move,
      id: ids.next(),
      needId: row.id,
      unitId: move.move === "import" ? route.unitId : null,
      eventSeq: first + at,
    })),
  );
  await insertMany(tx, needMovesMade, moves);
  const given = made.flatMap(({ each, row, route }) =>
    each.need.answer ? [answerRow(ids.next(), row.id, route.unitId, each.need.answer)] : [],
  );
  await insertMany(tx, answers, given);
}

/** A number for each need, by the year it was submitted in. */
async function numbersFor(
  tx: Tx,
  placed: readonly PlacedNeed[],
  dayOf: BatchTerms["dayOf"],
): Promise<string[]> {
  const years = placed.map(({ need }) => dayOf(need.submittedAt).slice(0, 4));
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
