import type { Deps } from "#app/platform/deps.ts";
import { placeById, placesAround } from "../geo/gazetteer/search-places.server.ts";
import { gazetteer } from "../geo/gazetteer.server.ts";
import { representativePoint } from "../geo/representative-point.ts";
import type { Site } from "../site.ts";
import type { Lang } from "../text/language.ts";
import { type CalledPlace, placeCalled } from "./place-called.ts";
import type { PlaceFault, PlaceFields } from "./place-given.ts";

/** The place that a form gives, judged by the district's box and named by what lies there, in the writer's language. */
export async function givenPlaceIn(
  { db, site }: Pick<Deps, "db"> & { site: Site },
  lang: Lang,
  fields: PlaceFields,
): Promise<CalledPlace | PlaceFault> {
  const own = await gazetteer(site.gazetteer);
  const chosen = fields.place ? await placeById(db.read, site, fields.place) : undefined;
  const district = { bounds: site.bounds, names: site.place };
  const places = chosen && !own.includes(chosen) ? [...own, chosen] : own;
  const given = placeCalled(fields, { ...district, places }, lang);
  if (!given.ok || !given.geometry || chosen) return given;
  const around = await placesAround(db.read, representativePoint(given.geometry));
  if (around.length === 0) return given;
  return placeCalled(fields, { ...district, places: [...places, ...around] }, lang);
}
