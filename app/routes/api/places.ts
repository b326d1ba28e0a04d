import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { searchPlaces } from "#app/domain/geo/gazetteer/search-places.server.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";

/** Places as they are typed: eight at most, each with the territory it lies in. */
export async function loader({ request, context: { deps, page, lang } }: LoaderFunctionArgs) {
  const words = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 60);
  const found = await searchPlaces(deps.db.read, page.site, words, 8);
  const territories = new Map(
    (await territoryFeatures(deps.db.read)).map((each) => [each.id, each.properties]),
  );
  const places = found.map(({ id, name, nameEn, lon, lat, territory }) => {
    const within = territories.get(territory);
    const said = lang === "en" ? within?.nameEn : within?.name;
    return { id, name: lang === "en" && nameEn ? nameEn : name, within: said ?? "", lon, lat };
  });
  return new Response(JSON.stringify({ places }), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "private, max-age=60",
      Vary: "Accept-Language, Cookie",
    },
  });
}
