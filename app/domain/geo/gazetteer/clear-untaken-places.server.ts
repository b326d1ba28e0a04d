import { and, eq, inArray, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { gazetteerImportRows, gazetteerImports } from "#db/schema/gazetteer.ts";
import { addDays } from "../../calendar/civil-date.ts";

/** Days that a file waits for somebody to take its places. */
const waitDays = 60;
/** Rows of one transaction. */
const aBatch = 2000;

/**
 * Lets go of files of places that nobody took, and of those whose reading broke off the day before; a batch at a time, returning
 * how much it did.
 */
export async function clearUntakenPlaces({ db, clock }: Pick<Deps, "db" | "clock">): Promise<number> {
  const today = clock.now().slice(0, 10);
  const { id, state, uploadedAt } = gazetteerImports;
  const old = (of: "keeping" | "waiting", days: number) =>
    db.read
      .select({ id })
      .from(gazetteerImports)
      .where(and(lt(uploadedAt, addDays(today, -days)), eq(state, of)))
      .limit(1);
  const [file] = [...(await old("keeping", 1)), ...(await old("waiting", waitDays))];
  if (!file) return 0;
  return db.write(async (tx) => {
    const { importId, at } = gazetteerImportRows;
    const rows = await tx.select({ at }).from(gazetteerImportRows).where(eq(importId, file.id)).limit(aBatch);
    const [found] = await tx
      .select({ state })
      .from(gazetteerImports)
      .where(and(eq(id, file.id), inArray(state, ["keeping", "waiting"])));
    if (!found) return 0;
    if (rows.length === 0) await tx.delete(gazetteerImports).where(eq(id, file.id));
    else
      await tx.delete(gazetteerImportRows).where(
        and(
          eq(importId, file.id),
          inArray(
            at,
            rows.map((row) => row.at),
          ),
        ),
      );
    return Math.max(1, rows.length);
  });
}
