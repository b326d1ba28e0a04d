import { and, asc, desc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import {
  gazetteerImportRows,
  gazetteerImports,
  gazetteerOverlaps,
  gazetteerSteps,
} from "#db/schema/gazetteer.ts";
import { forgetPlaces, keepPlaces } from "./keep-places.server.ts";
import { placeImportMoves } from "./place-import-states.ts";
import { type PlaceStep, placeSteps, stepOf } from "./place-steps.ts";
import { standingPlaces } from "./standing-places.server.ts";

/** Places of one transaction of the clock: a seventh of a second on two cores, and others have their turn between. */
const aBatch = 200;
type File = typeof gazetteerImports.$inferSelect;

/**
 * The next batch of the import that is first in turn, taken or taken back; returns how many rows, so that the clock asks again until
 * there are none. Whatever stops it, it goes on there; two at once do different batches. `large` is for a process that does
 * little else.
 */
export async function carryOnPlaces(
  { db, clock }: Pick<Deps, "db" | "clock">,
  { most = aBatch, size }: { most?: number; size?: "large" } = {},
): Promise<number> {
  if (!(await firstInTurn(db.read))) return 0;
  return db.write(async (tx) => {
    const file = await firstInTurn(tx);
    if (!file) return 0;
    const done = await (file.state === "taking" ? takeNext : takeBackNext)(tx, file, most);
    if (done === most) return done;
    const move = file.state === "taking" ? placeImportMoves.finish : placeImportMoves.end;
    const ended = { state: move.to, turn: null, finishedAt: clock.now() };
    await tx.update(gazetteerImports).set(ended).where(eq(gazetteerImports.id, file.id));
    if (move.to === "undone") await tx.delete(gazetteerOverlaps).where(eq(gazetteerOverlaps.later, file.id));
    return Math.max(1, done);
  }, size);
}

async function firstInTurn(reads: Pick<Tx, "select">): Promise<File | undefined> {
  const { turn } = gazetteerImports;
  const [file] = await reads
    .select()
    .from(gazetteerImports)
    .where(isNotNull(turn))
    .orderBy(asc(turn))
    .limit(1);
  return file;
}

async function takeNext(tx: Tx, file: File, most: number): Promise<number> {
  const { importId, at } = gazetteerImportRows;
  const rows = await tx
    .select()
    .from(gazetteerImportRows)
    .where(eq(importId, file.id))
    .orderBy(asc(at))
    .limit(most);
  const last = rows.at(-1);
  if (!last) return 0;
  const ids = rows.map(({ placeId }) => placeId);
  const before = await standingPlaces(tx, ids);
  await noteOverlaps(tx, file.id, ids);
  const done = rows.map(({ placeId, place, far }) => {
    const [was, after] = [before.get(placeId), place ? { ...place, far } : undefined];
    return { placeId, after, kind: stepOf(was, after), before: was ?? null };
  });
  const moved = done.filter(({ kind }) => kind !== "same");
  await tx.insert(gazetteerSteps).values(
    done.map(({ placeId, kind, before }) => {
      return { importId: file.id, placeId, kind, before: kind === "same" ? null : before };
    }),
  );
  await forgetPlaces(
    tx,
    moved.flatMap(({ placeId, kind }) => (kind === "added" ? [] : [placeId])),
  );
  await keepPlaces(
    tx,
    moved.flatMap(({ after }) => after ?? []),
  );
  await tx.delete(gazetteerImportRows).where(and(eq(importId, file.id), lte(at, last.at)));
  await tx
    .update(gazetteerImports)
    .set({ taken: file.taken + rows.length, ...countsWith(file, done) })
    .where(eq(gazetteerImports.id, file.id));
  return rows.length;
}

const countsWith = (file: File, done: readonly { kind: PlaceStep }[]) =>
  Object.fromEntries(
    placeSteps.map((step) => [step, file[step] + done.filter(({ kind }) => kind === step).length]),
  );

/** Of each place the last import before this one that names it and stands. */
async function noteOverlaps(tx: Tx, later: string, ids: readonly string[]) {
  const { importId, placeId, n } = gazetteerSteps;
  const last = await tx
    .select({ importId, n: sql<number>`max(${n})` })
    .from(gazetteerSteps)
    .where(inArray(placeId, [...ids]))
    .groupBy(placeId);
  const places = new Map<string, number>();
  for (const { importId: earlier } of last) places.set(earlier, (places.get(earlier) ?? 0) + 1);
  for (const [earlier, count] of places)
    await tx
      .insert(gazetteerOverlaps)
      .values({ earlier, later, places: count })
      .onConflictDoUpdate({
        target: [gazetteerOverlaps.earlier, gazetteerOverlaps.later],
        set: { places: sql`${gazetteerOverlaps.places} + ${count}` },
      });
}

/** Puts places back as they were; a step that is taken back is gone, so that those of an earlier import are the last again. */
async function takeBackNext(tx: Tx, file: File, most: number): Promise<number> {
  const { importId, n } = gazetteerSteps;
  const steps = await tx
    .select()
    .from(gazetteerSteps)
    .where(eq(importId, file.id))
    .orderBy(desc(gazetteerSteps.kind), desc(n))
    .limit(most);
  if (steps.length === 0) return 0;
  const moved = steps.filter(({ kind }) => kind !== "same");
  await forgetPlaces(
    tx,
    moved.map(({ placeId }) => placeId),
  );
  await keepPlaces(
    tx,
    moved.flatMap(({ before }) => before ?? []),
  );
  await tx.delete(gazetteerSteps).where(
    inArray(
      n,
      steps.map((step) => step.n),
    ),
  );
  return steps.length;
}
