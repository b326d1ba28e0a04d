import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { needFilterFrom, withCodes } from "#app/domain/needs/need-filter.ts";
import { mostPoints, needPoints } from "#app/domain/needs/need-map-queries.server.ts";
import { needMark } from "#app/ui/needs/need-mark.ts";
import { categoryWord, stateWord } from "#app/ui/needs/need-words.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** Public needs with a public place, by the map page's filter: the newest `limit` or 2000, with the count of all. */
export async function loader({ request, context: { deps, t, settings } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const asked = { filter: withCodes(needFilterFrom(query), settings.taxonomy), now: deps.clock.now() };
  const { points, total } = await needPoints(deps, asked, mostFrom(query));
  const features = points.map(
    ({ lon, lat, number, title, state, category, submittedAt, supportCount, entity, stake }) => ({
      type: "Feature",
      id: number,
      geometry: { type: "Point", coordinates: [lon, lat] },
      properties: {
        ...{ number, title, supportCount, state, entity, stake, mark: needMark(state) },
        stateWord: stateWord(t, state),
        categoryWord: categoryWord(t, category),
        submittedOn: civilDateOf(submittedAt, deps.zone),
      },
    }),
  );
  const bytes = new TextEncoder().encode(
    JSON.stringify({ type: "FeatureCollection", shown: features.length, total, features }),
  );
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/geo+json; charset=utf-8" },
    ...{ cacheControl: "private, no-cache", vary: "Cookie, Accept-Language" },
  });
}

function mostFrom(query: URLSearchParams): number {
  const limit = Number(query.get("limit") ?? mostPoints);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, mostPoints) : mostPoints;
}
