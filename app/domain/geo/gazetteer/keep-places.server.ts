import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { gazetteerKeys, gazetteerPlaces } from "#db/schema/gazetteer.ts";
import { squareOf } from "./given-place.ts";
import { dropKeys } from "./make-keys-anew.server.ts";
import { formerKeysOf, keyRules, keysOf } from "./place-keys.ts";
import type { StandingPlace } from "./place-steps.ts";

/** Places of one statement, and keys: a statement takes so many values and no more. */
const rowsAtOnce = 200;
const keysAtOnce = 2000;

/** Takes places in with their keys; none of their ids may stand any more. */
export async function keepPlaces(tx: Tx, places: readonly StandingPlace[]) {
  for (let from = 0; from < places.length; from += rowsAtOnce) {
    const rows = places
      .slice(from, from + rowsAtOnce)
      .map((place) => ({ ...place, cell: squareOf([place.lon, place.lat]), keyRules }));
    const kept = await tx
      .insert(gazetteerPlaces)
      .values(rows)
      .returning({ n: gazetteerPlaces.n, id: gazetteerPlaces.id });
    const numbers = new Map(kept.map(({ id, n }) => [id, n]));
    const keys = rows.flatMap((row) =>
      keysOf(row).map(({ part, key }) => ({ part, key, far: row.far, n: numbers.get(row.id) ?? 0 })),
    );
    for (let at = 0; at < keys.length; at += keysAtOnce)
      await tx.insert(gazetteerKeys).values(keys.slice(at, at + keysAtOnce));
  }
}

/** Takes places away. Their keys are those of their names: they are worked out anew to be found. */
export async function forgetPlaces(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return;
  const before = await tx
    .select()
    .from(gazetteerPlaces)
    .where(inArray(gazetteerPlaces.id, [...ids]));
  for (const place of before) {
    await dropKeys(tx, place, keysOf(place));
    if (place.keyRules < keyRules) await dropKeys(tx, place, formerKeysOf(place));
  }
  if (before.length > 0)
    await tx.delete(gazetteerPlaces).where(
      inArray(
        gazetteerPlaces.n,
        before.map(({ n }) => n),
      ),
    );
}
