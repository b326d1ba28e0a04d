import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { gazetteerKeys, gazetteerPlaces } from "#db/schema/gazetteer.ts";
import { boundsMeet } from "../bounds.ts";
import { cellOf, type GivenPlace } from "./given-place.ts";
import { dropKeys } from "./make-keys-anew.server.ts";
import { formerKeysOf, keyRules, keysOf } from "./place-keys.ts";
import type { Names } from "./search-places.server.ts";

/** Places of one statement, and keys: a statement takes so many values and no more. */
const rowsAtOnce = 200;
const keysAtOnce = 2000;

/** Takes places in, each in place of the one that had its id; with its keys. */
export async function keepPlaces(tx: Tx, places: readonly GivenPlace[], { bounds }: Pick<Names, "bounds">) {
  const given = [...new Map(places.map((place) => [place.id, place])).values()];
  for (let from = 0; from < given.length; from += rowsAtOnce) {
    const part = given.slice(from, from + rowsAtOnce);
    await forget(
      tx,
      part.map(({ id }) => id),
    );
    const rows = part.map((place) => ({
      ...place,
      ...{ cell: cellOf([place.lon, place.lat]), keyRules },
      far: boundsMeet([...bounds], [place.lon, place.lat, place.lon, place.lat]) ? 0 : 1,
    }));
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

/** The keys of a place are those of its names: they are worked out anew to be found. */
async function forget(tx: Tx, ids: readonly string[]) {
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
