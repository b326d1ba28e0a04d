import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { gazetteerImportRows, gazetteerImports } from "#db/schema/gazetteer.ts";
import { type Decision, refuse } from "../../decision.ts";
import { type Actor, actorRef } from "../../people/actor.ts";
import type { Bounds } from "../bounds.ts";
import type { PlaceProblem } from "./given-place.ts";
import { mayImportPlaces } from "./place-import-states.ts";
import { farOf, stepOf } from "./place-steps.ts";
import { NotPlaces, type ReadPlaces, type ReadRow } from "./read-places.server.ts";
import { standingPlaces } from "./standing-places.server.ts";

const mostWrongKept = 200;

type Given = {
  name: string;
  pieces: AsyncIterable<ReadPlaces>;
  /** What lies outside comes last when somebody searches. */
  bounds: Bounds;
  most?: number;
};
type Refusal = "not-allowed" | "places-not-understood" | "places-too-many";

/**
 * Keeps the rows of a file of places to be looked at, piece by piece; nobody finds them yet. Rows that are wrong are left out
 * and named; of rows with one id the last counts. What is refused halfway is cleared away by the clock.
 */
export async function keepPlacesFile(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  by: Actor,
  { name, pieces, bounds, most = Number.POSITIVE_INFINITY }: Given,
): Promise<Decision<{ importId: string }, Refusal>> {
  if (!mayImportPlaces(by)) return refuse("not-allowed");
  const importId = ids.next();
  await db.write((tx) =>
    tx.insert(gazetteerImports).values({
      ...{ id: importId, name: name.slice(0, 200), sound: 0, faulty: 0, wrong: [] },
      ...{ uploadedAt: clock.now(), uploadedBy: actorRef(by) },
    }),
  );
  let [rows, faulty] = [0, 0];
  const wrong: PlaceProblem[] = [];
  try {
    for await (const piece of pieces) {
      const first = rows;
      rows += piece.rows.length;
      faulty += piece.wrong.length;
      wrong.push(...piece.wrong.slice(0, mostWrongKept - wrong.length));
      if (rows > most) return refuse("places-too-many");
      await db.write((tx) => keepRows(tx, { importId, first, bounds }, piece.rows));
    }
  } catch (error) {
    if (error instanceof NotPlaces) return refuse("places-not-understood");
    throw error;
  }
  if (rows + faulty === 0) return refuse("places-not-understood");
  await db.write((tx) => finishReading(tx, importId, { faulty, wrong }));
  return { ok: true, importId };
}

type Place = { importId: string; first: number; bounds: Bounds };

async function keepRows(tx: Tx, { importId, first, bounds }: Place, rows: readonly ReadRow[]) {
  if (rows.length === 0) return;
  const before = await standingPlaces(
    tx,
    rows.map(({ id }) => id),
  );
  const { place, far, kind } = gazetteerImportRows;
  await tx
    .insert(gazetteerImportRows)
    .values(
      rows.map(({ id, place }, at) => {
        const far = place ? farOf(place, bounds) : 0;
        const step = stepOf(before.get(id), place && { ...place, far });
        return { importId, at: first + at, placeId: id, place: place ?? null, far, kind: step };
      }),
    )
    .onConflictDoUpdate({
      target: [gazetteerImportRows.importId, gazetteerImportRows.placeId],
      set: Object.fromEntries(
        Object.entries({ place, far, kind }).map(([key, { name }]) => [key, sql.raw(`excluded.${name}`)]),
      ),
    });
}

async function finishReading(tx: Tx, id: string, read: { faulty: number; wrong: PlaceProblem[] }) {
  const { importId, kind } = gazetteerImportRows;
  const counted = await tx
    .select({ kind, rows: sql<number>`count(*)` })
    .from(gazetteerImportRows)
    .where(eq(importId, id))
    .groupBy(kind);
  const steps = Object.fromEntries(counted.map(({ kind, rows }) => [kind, rows]));
  const sound = counted.reduce((all, { rows }) => all + rows, 0);
  await tx
    .update(gazetteerImports)
    .set({ ...read, ...steps, sound, state: "waiting" })
    .where(eq(gazetteerImports.id, id));
}
