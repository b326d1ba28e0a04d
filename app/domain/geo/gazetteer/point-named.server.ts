import type { Reads } from "#db/client.ts";
import { gazetteer } from "../gazetteer.server.ts";
import type { Position } from "../geometry.ts";
import { nearestPlace } from "../nearest-place.ts";
import type { PointName } from "../place-names.ts";
import { territoryAt } from "../territory-at.server.ts";
import { placesAround } from "./search-places.server.ts";

/** The name of a point as the gazetteer has it now; undefined where nothing is within so many metres and no territory around. */
export async function pointNamed(
  reads: Reads,
  placesFile: string | undefined,
  at: Position,
  within: number,
): Promise<PointName | undefined> {
  const own = placesFile ? await gazetteer(placesFile) : [];
  const place = nearestPlace(at, [...own, ...(await placesAround(reads, at))], within);
  if (place) return { by: "place", ...oneLine(place) };
  const territory = await territoryAt(reads, at);
  return territory && { by: "territory", ...oneLine(territory) };
}

/** A name goes into a letter's subject. */
const oneLine = ({ name, nameEn }: { name: string; nameEn: string }) => ({
  name: name.replace(/\s+/g, " ").trim(),
  nameEn: nameEn.replace(/\s+/g, " ").trim(),
});
