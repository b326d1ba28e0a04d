import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { windowAround } from "#app/domain/geo/map-window.ts";
import { loadNeed } from "#app/domain/needs/load-need.server.ts";
import { sightOf } from "#app/domain/needs/need-policy.ts";
import { publicWords } from "#app/domain/needs/public-words.ts";
import { visitor } from "#app/domain/people/actor.ts";
import { markColours } from "#app/formats/card/card-look.ts";
import { cardMap } from "#app/ui/map/card-map.ts";
import { markShapes } from "#app/ui/map/mark-shapes.ts";
import { needMark } from "#app/ui/needs/need-mark.ts";
import { categoryWord, stateWord } from "#app/ui/needs/need-words.ts";
import { missing } from "#app/web/require-actor.ts";
import { sharedCard } from "#app/web/shared-card.ts";

/** The picture by which a need is shared: what a passer-by sees of it, and none of what is not public. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t } = context;
  const need = await loadNeed(deps.db.read, { number: params.number ?? "" });
  if (!need || sightOf(visitor, need.facts) !== "public") throw missing();
  const { row } = need;
  const kind = needMark(row.state);
  const geometry = row.visibility === "public" ? row.geometry : null;
  return await sharedCard(request, context, {
    title: publicWords(row.title),
    facts: `${categoryWord(t, row.category)} · ${row.number}`,
    ...{ state: stateWord(t, row.state), mark: kind, shape: markShapes[kind] },
    ...(geometry && {
      drawMap: (size) =>
        cardMap(
          { base: context.page.base, bounds: windowAround(geometry, [700, 900]), ...size },
          { geometry, kind, colour: markColours[kind] },
        ),
      place: geometry,
    }),
  });
}
