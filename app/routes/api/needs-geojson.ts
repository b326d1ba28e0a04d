import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { boxFrom } from "#app/domain/geo/box-from.ts";
import { needFilterFrom, withCodes } from "#app/domain/needs/need-filter.ts";
import { needPoints } from "#app/domain/needs/need-map-queries.server.ts";
import { needMark } from "#app/ui/needs/need-mark.ts";
import { categoryWord, stateWord } from "#app/ui/needs/need-words.ts";

/** Public needs with a public place, by the map page's filter and a box: at most 2000, with the count of all. */
export async function loader({ request, context: { deps, t, settings } }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const box = boxFrom(query.get("bbox"));
  const asked = { filter: withCodes(needFilterFrom(query), settings.taxonomy), now: deps.clock.now() };
  const { points, total } = await needPoints(deps.db.read, asked, { ...(box && { box }) });
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
  const body = JSON.stringify({ type: "FeatureCollection", shown: features.length, total, features });
  return new Response(body, { headers: { "Content-Type": "application/geo+json; charset=utf-8" } });
}
