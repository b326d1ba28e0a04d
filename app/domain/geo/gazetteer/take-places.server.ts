import { eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { gazetteerImports } from "#db/schema/gazetteer.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import { type Actor, actorRef } from "../../people/actor.ts";
import { canMovePlaces, mayImportPlaces } from "./place-import-states.ts";

type Refusal = "not-allowed" | "not-found" | "places-import-taken-back" | "nothing-to-take";

/** Says that the places of a file that was looked at are to be taken; the clock takes them, batch by batch. Sent twice it is once. */
export function takePlaces(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Actor,
  importId: string,
): Promise<Decision<object, Refusal>> {
  return db.write(async (tx) => {
    if (!mayImportPlaces(actor)) return refuse("not-allowed");
    const file = await placesImport(tx, importId);
    if (!file) return refuse("not-found");
    if (file.state === "taking" || file.state === "taken") return { ok: true };
    if (!canMovePlaces("take", file.state)) return refuse("places-import-taken-back");
    if (file.sound === 0) return refuse("nothing-to-take");
    const at = clock.now();
    await tx
      .update(gazetteerImports)
      .set({
        ...{ state: "taking", takenAt: at, takenBy: actorRef(actor), turn: await nextTurn(tx) },
        // They said what would become of the places; from here on they count what did.
        ...{ added: 0, changed: 0, retired: 0, same: 0 },
      })
      .where(eq(gazetteerImports.id, importId));
    await appendEvent(tx, author(actor, at), {
      type: "PlacesImported",
      subject: about("record", `gazetteer:${importId}`),
      particulars: { importId, places: file.sound },
    });
    return { ok: true };
  });
}

/** A file of places; one whose rows are still being read is none yet. */
export async function placesImport(reads: Pick<Tx, "select">, id: string) {
  const [file] = await reads.select().from(gazetteerImports).where(eq(gazetteerImports.id, id));
  return file?.state === "keeping" ? undefined : file;
}

/** Behind whatever waits to be worked at. */
export async function nextTurn(tx: Tx): Promise<number> {
  const [last] = await tx
    .select({ turn: sql<number>`coalesce(max(${gazetteerImports.turn}), 0)` })
    .from(gazetteerImports);
  return (last?.turn ?? 0) + 1;
}

export const author = (actor: Actor, at: string) => ({
  ...{ actor, at },
  role: actor.kind === "system" ? "system" : "administrator",
});
