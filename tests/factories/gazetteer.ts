import { carryOnPlaces } from "#app/domain/geo/gazetteer/carry-on-places.server.ts";
import { keepPlacesFile } from "#app/domain/geo/gazetteer/keep-places-file.server.ts";
import { placesIn } from "#app/domain/geo/gazetteer/read-places.server.ts";
import { takePlaces } from "#app/domain/geo/gazetteer/take-places.server.ts";
import type { Actor } from "#app/domain/people/actor.ts";
import { readSite } from "#app/platform/site.ts";
import { must } from "#tests/factories/market.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";

type Deps = Pick<TestPortal, "db" | "clock" | "ids">;

/** A file of places in WGS 84 that was looked at; its id. */
export async function aPlacesFile(deps: Deps, by: Actor, text: string, name = "names.csv"): Promise<string> {
  const { bounds } = await readSite("content/site.json");
  const pieces = placesIn(new TextEncoder().encode(text), "wgs84");
  return must(await keepPlacesFile(deps, by, { name, pieces, bounds })).importId;
}

/** The same taken, all of it. */
export async function placesTaken(deps: Deps, by: Actor, id: string): Promise<string> {
  must(await takePlaces(deps, by, id));
  await carriedOn(deps);
  return id;
}

/** The clock's work at imports of places, until there is none. */
export async function carriedOn(deps: Deps) {
  while ((await carryOnPlaces(deps)) > 0);
}
