import { and, asc, eq, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { gazetteerKeys, gazetteerPlaces } from "#db/schema/gazetteer.ts";
import { addressIn } from "./address.ts";
import { foldedName, formerKeysOf, keyRules, keysOf, type PlaceKey } from "./place-keys.ts";

/** Places of one transaction. */
const aBatch = 200;

type Row = typeof gazetteerPlaces.$inferSelect;

/**
 * Makes the keys of places anew that were made by rules of before, the next so many; returns how many, so that the clock asks again
 * until there are none. How far it came stands with each place: whatever stops it, it goes on there.
 */
export async function makeKeysAnew({ db }: Pick<Deps, "db">): Promise<number> {
  const next = (reads: Pick<Tx, "select">, most = aBatch) =>
    reads
      .select()
      .from(gazetteerPlaces)
      .where(lt(gazetteerPlaces.keyRules, keyRules))
      .orderBy(asc(gazetteerPlaces.keyRules), asc(gazetteerPlaces.n))
      .limit(most);
  if ((await next(db.read, 1)).length === 0) return 0;
  return db.write(async (tx) => {
    const places = await next(tx);
    for (const place of places) await keyAnew(tx, place);
    return places.length;
  });
}

async function keyAnew(tx: Tx, place: Row) {
  const { n, far } = place;
  const [former, keys] = [formerKeysOf(place), keysOf(place)];
  await dropKeys(tx, place, without(former, keys));
  const missing = without(keys, former).map(({ part, key }) => ({ part, key, far, n }));
  if (missing.length > 0) await tx.insert(gazetteerKeys).values(missing).onConflictDoNothing();
  await tx
    .update(gazetteerPlaces)
    .set({ keyRules, road: roadNow(place) })
    .where(eq(gazetteerPlaces.n, n));
}

const without = (keys: readonly PlaceKey[], others: readonly PlaceKey[]) =>
  keys.filter(({ part, key }) => !others.some((other) => other.part === part && other.key === key));

/** The road as it is looked up now: read again from what told the house, else folded. */
function roadNow({ road, house, name, aliases }: Row): string | null {
  if (road === null) return null;
  const read = [...aliases, name].map(addressIn).find((address) => address?.house === house);
  return read?.road ?? foldedName(road);
}

export async function dropKeys(tx: Tx, { far, n }: Pick<Row, "far" | "n">, keys: readonly PlaceKey[]) {
  for (const { part, key } of keys)
    await tx
      .delete(gazetteerKeys)
      .where(
        and(
          eq(gazetteerKeys.part, part),
          eq(gazetteerKeys.far, far),
          eq(gazetteerKeys.key, key),
          eq(gazetteerKeys.n, n),
        ),
      );
}
