import type { Deps } from "#app/platform/deps.ts";
import { gazetteerImports } from "#db/schema/gazetteer.ts";
import { type Decision, refuse } from "../../decision.ts";
import { type Actor, actorRef } from "../../people/actor.ts";
import { mayAdminister } from "../../people/administering.ts";
import type { Datum } from "../datum-names.ts";
import { readPlaces } from "./read-places.server.ts";

export const largestPlacesFile = 8 * 1024 * 1024;
/** More than that is for the command line, which reads as it goes. */
const mostPlaces = 50_000;
const mostWrongKept = 200;

type Given = { bytes: Uint8Array; datum: Datum };
type Refusal = "not-allowed" | "file-needed" | "file-too-large" | "places-not-understood" | "places-too-many";

/** Reads a file of places and keeps it to be looked at; nobody finds them yet. Rows that are wrong are left out and named. */
export async function keepPlacesFile(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  by: Actor,
  { bytes, datum }: Given,
): Promise<Decision<{ importId: string }, Refusal>> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  if (bytes.length === 0) return refuse("file-needed");
  if (bytes.length > largestPlacesFile) return refuse("file-too-large");
  const read = readPlaces(new TextDecoder().decode(bytes), datum);
  if (!read || read.places.length + read.wrong.length === 0) return refuse("places-not-understood");
  if (read.places.length > mostPlaces) return refuse("places-too-many");
  const id = ids.next();
  await db.write((tx) =>
    tx.insert(gazetteerImports).values({
      ...{ id, places: read.places, wrong: read.wrong.slice(0, mostWrongKept) },
      ...{ sound: read.places.length, faulty: read.wrong.length },
      ...{ uploadedAt: clock.now(), uploadedBy: actorRef(by) },
    }),
  );
  return { ok: true, importId: id };
}
