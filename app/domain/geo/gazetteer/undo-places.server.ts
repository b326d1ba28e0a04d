import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { gazetteerImports } from "#db/schema/gazetteer.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import { type Actor, actorRef } from "../../people/actor.ts";

import { mayImportPlaces } from "./place-import-states.ts";
import type { PlacesNotUndone } from "./place-import-view.ts";
import { author, nextTurn, placesImport } from "./take-places.server.ts";
import { againstUndoing } from "./undo-preview.server.ts";

type Refusal = "not-allowed" | "not-found" | "reason-needed" | PlacesNotUndone;

/**
 * Says that a whole import of places is to be taken back; the clock puts each place back as it was before, batch by batch. Imports
 * are undone backwards: refused while a later one that names the same places stands. Sent twice it is once.
 */
export function undoPlaces(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Actor,
  { importId, reason }: { importId: string; reason: string },
): Promise<Decision<object, Refusal>> {
  return db.write(async (tx) => {
    if (!mayImportPlaces(actor)) return refuse("not-allowed");
    const file = await placesImport(tx, importId);
    if (!file) return refuse("not-found");
    if (file.state === "undoing" || file.state === "undone") return { ok: true };
    const against = await againstUndoing(tx, file);
    if (against) return refuse(against);
    if (reason.trim() === "") return refuse("reason-needed");
    const at = clock.now();
    const undone = { undoneAt: at, undoneBy: actorRef(actor), undoneReason: reason.trim() };
    await tx
      .update(gazetteerImports)
      .set({ ...undone, state: "undoing", turn: await nextTurn(tx) })
      .where(eq(gazetteerImports.id, importId));
    await appendEvent(tx, author(actor, at), {
      type: "PlacesImportUndone",
      subject: about("record", `gazetteer:${importId}`),
      particulars: { importId, places: file.sound },
    });
    return { ok: true };
  });
}
