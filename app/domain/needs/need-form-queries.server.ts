import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import { type Bounds, boundsAround, boundsOf } from "../geo/bounds.ts";
import { placeById, searchPlaces } from "../geo/gazetteer/search-places.server.ts";
import type { Geometry } from "../geo/geometry.ts";
import { representativePoint } from "../geo/representative-point.ts";
import { territoryFeatures } from "../geo/territory-queries.server.ts";
import { currentClauses } from "../plans/clause-queries.server.ts";
import type { Site } from "../site.ts";
import type { Lang } from "../text/language.ts";
import { photoOfToken } from "./keep-photo.server.ts";
import type { PhotoLine } from "./photo-lines.ts";
import type { KeptPhoto } from "./submission.ts";

type Reading = Pick<Deps, "db" | "files" | "secrets"> & { site: Site };

/** Step one: places that the words find (and the one chosen before), and the map. */
export async function whereView(
  deps: Reading,
  lang: Lang,
  sought: string,
  chosen: string,
  geometry: Geometry | null,
) {
  const before = chosen === "" ? undefined : await placeById(deps.db.read, deps.site, chosen);
  const named = await searchPlaces(deps.db.read, deps.site, sought);
  const found = named.filter(({ id }) => id !== chosen);
  const territories = await territoryFeatures(deps.db.read);
  const nameOf = (id: string) => {
    const properties = territories.find((each) => each.id === id)?.properties;
    return (lang === "en" ? properties?.nameEn : properties?.name) ?? "";
  };
  const choices = [...(before ? [before] : []), ...found].map(({ id, name, nameEn, territory }) => ({
    ...{ id, name, nameEn, territory: nameOf(territory) },
  }));
  return { map: await stepMap(deps, geometry), found: choices, sought };
}

/** The map of a step: the territories' outlines, around a geometry or over the whole district. */
export async function stepMap({ db, site }: Pick<Reading, "db" | "site">, geometry: Geometry | null) {
  return {
    territories: await territoryFeatures(db.read),
    bounds: geometry ? around(geometry) : site.bounds,
    mark: geometry ?? undefined,
  };
}

/** At least 1200 × 450 metres and some air around, so that the place is seen in its surroundings. */
function around(geometry: Geometry): Bounds {
  const least = cornersOf(boundsAround(representativePoint(geometry), 1200, 450));
  const [west, south, east, north] = boundsOf(geometry, ...least);
  const [wide, high] = [(east - west) * 0.06, (north - south) * 0.12];
  return [west - wide, south - high, east + wide, north + high];
}

const cornersOf = ([west, south, east, north]: Bounds): Geometry[] => [
  { type: "Point", coordinates: [west, south] },
  { type: "Point", coordinates: [east, north] },
];

/** Plans with the clauses that a need can be about. */
export async function clausesByPlan({ db }: Pick<Reading, "db">) {
  const clauses = await currentClauses(db.read);
  const plans = [...new Map(clauses.map(({ planId, planTitle }) => [planId, planTitle]))];
  return plans.map(([id, planTitle]) => ({
    planTitle,
    choices: clauses
      .filter(({ planId }) => planId === id)
      .map(({ anchor, number, heading }) => ({ value: `${id}:${anchor}`, label: `${number} ${heading}` })),
  }));
}

/**
 * The photos of a form by their signed tokens, each with its small picture. What this portal did not sign, or does not have,
 * is left out; while the file store can't be reached a photo stays, without its picture.
 */
export async function waitingPhotos(deps: Reading, lines: readonly PhotoLine[]) {
  const photos: (PhotoLine & { photo: KeptPhoto; picture?: string })[] = [];
  for (const { token, alternative } of lines) {
    const photo = photoOfToken(deps, token);
    const bytes = photo && (await deps.files.get(photo.thumbnailDigest).catch(whenUnavailable));
    if (!photo || !bytes) continue;
    const picture = `data:image/webp;base64,${Buffer.from(bytes).toString("base64")}`;
    photos.push({ token, alternative, photo, ...(bytes.length > 0 ? { picture } : {}) });
  }
  return photos;
}

function whenUnavailable(error: unknown): Uint8Array {
  if (filesFaultOf(error)) return new Uint8Array();
  throw error;
}
