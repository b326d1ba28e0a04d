import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { needFilterFrom, withCodes } from "#app/domain/needs/need-filter.ts";
import { needClusters } from "#app/domain/needs/need-map-queries.server.ts";
import { needMark } from "#app/ui/needs/need-mark.ts";
import { categoryWord, stateWord } from "#app/ui/needs/need-words.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** Levels of cells beyond the map's zoom: a cell is about 64 of the screen's units wide, from 45 to 91. */
const finer = 2;
const cell = 64;
/** Of the screen's units, between marks: the largest leaves 24 of the smallest to see, to point at and to touch. */
const apart = 36;

/**
 * Public needs with a public place in `bbox`, counted cell by cell for a map of that `zoom`: each cluster carries its count and the
 * box of its needs; one need alone is told.
 */
export async function loader({ request, context: { deps, t, settings } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const filter = withCodes(needFilterFrom(query), settings.taxonomy);
  const part = { bounds: filter.bbox ?? deps.site.bounds, ...cellsAt(zoomFrom(query)) };
  const asked = { filter, now: deps.clock.now() };
  const { clusters, shown, total } = await needClusters(deps, asked, part);
  const features = clusters.map(({ lon, lat, count, box, need }) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    bbox: box,
    properties: {
      count,
      ...(need && {
        ...{ number: need.number, title: need.title, mark: needMark(need.state) },
        stateWord: stateWord(t, need.state),
        categoryWord: categoryWord(t, need.category),
        submittedOn: civilDateOf(need.submittedAt, deps.zone),
      }),
    },
  }));
  const bytes = new TextEncoder().encode(
    JSON.stringify({ type: "FeatureCollection", shown, total, features }),
  );
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/geo+json; charset=utf-8" },
    ...{ cacheControl: "private, no-cache", vary: "Cookie, Accept-Language" },
  });
}

const zoomFrom = (query: URLSearchParams): number => {
  const zoom = Number(query.get("zoom") ?? 12);
  return Number.isFinite(zoom) ? Math.min(22, Math.max(0, zoom)) : 12;
};

function cellsAt(zoom: number): { level: number; apart: number } {
  const whole = Math.round(zoom);
  return { level: whole + finer, apart: apart / (cell * 2 ** (zoom - whole)) };
}
