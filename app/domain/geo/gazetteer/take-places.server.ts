import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { gazetteerImports } from "#db/schema/gazetteer.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Actor } from "../../people/actor.ts";
import { mayAdminister } from "../../people/administering.ts";
import { keepPlaces } from "./keep-places.server.ts";
import type { Names } from "./search-places.server.ts";

const batch = 1000;

/**
 * Takes the places of a file that was looked at, batch by batch; how far it came is kept with each, so that one that was broken
 * off goes on there. Two at once, or the same again, come to the same.
 */
export async function takePlaces(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Actor,
  importId: string,
  names: Pick<Names, "bounds">,
): Promise<Decision<{ taken: number }, "not-allowed" | "not-found">> {
  if (!mayAdminister(actor)) return refuse("not-allowed");
  const [file] = await db.read.select().from(gazetteerImports).where(eq(gazetteerImports.id, importId));
  if (!file) return refuse("not-found");
  const { places, sound } = file;
  for (let taken = file.taken; taken < sound; taken += batch) {
    const part = places.slice(taken, taken + batch);
    await db.write(async (tx) => {
      await keepPlaces(tx, part, names);
      const next = Math.min(taken + batch, sound);
      await tx.update(gazetteerImports).set({ taken: next }).where(eq(gazetteerImports.id, importId));
    }, "large");
  }
  await db.write(async (tx) => {
    const at = clock.now();
    const done = await tx
      .update(gazetteerImports)
      // What was taken stands in its own table from here on.
      .set({ finishedAt: at, places: [], taken: sound })
      .where(and(eq(gazetteerImports.id, importId), eq(gazetteerImports.taken, sound)))
      .returning({ before: gazetteerImports.finishedAt });
    if (file.finishedAt || done.length === 0) return;
    await appendEvent(
      tx,
      { actor, role: "administrator", at },
      {
        type: "PlacesImported",
        subject: about("record", `gazetteer:${importId}`),
        particulars: { importId, places: sound },
      },
    );
  });
  return { ok: true, taken: sound };
}

/** A file that was looked at, without its places but the first few. */
export async function placesFile(reads: Deps["db"]["read"], id: string) {
  const [file] = await reads.select().from(gazetteerImports).where(eq(gazetteerImports.id, id));
  return file && { ...file, places: file.places.slice(0, 20) };
}
