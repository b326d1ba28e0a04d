import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { daysInZone } from "#app/domain/calendar/days-in-zone.ts";
import { needFilterFrom, withCodes } from "#app/domain/needs/need-filter.ts";
import { openNeeds } from "#app/domain/needs/open/open-needs.server.ts";
import { openGeojson } from "#app/formats/open-geojson.ts";
import { nameIn } from "#app/ui/needs/named.ts";
import { categoryWord, kindWord, stateWord } from "#app/ui/needs/need-words.ts";
import { openFile } from "#app/web/open-file.ts";

/**
 * Public needs of a filter as open data, all of them, however many: the map's own file has those in view alone, as exactly as
 * their writers chose.
 */
export function loader({ request, context }: LoaderFunctionArgs) {
  const { deps, settings, t, lang } = context;
  const filter = withCodes(needFilterFrom(new URL(request.url).searchParams), settings.taxonomy);
  const dayOf = daysInZone(deps.zone);
  const batches = openNeeds(deps, { filter, now: deps.clock.now() }, {});
  const body = openGeojson(batches, (need) => ({
    ...{ number: need.number, title: need.title, words: need.words },
    ...{ kind: need.kind, kindWord: kindWord(t, need.kind) },
    ...{ category: need.category, categoryWord: categoryWord(t, need.category) },
    ...{ state: need.state, stateWord: stateWord(t, need.state) },
    ...{ submittedOn: dayOf(need.submittedAt), answeredOn: need.answeredAt && dayOf(need.answeredAt) },
    ...{ supportCount: need.supportCount, entity: need.entity?.name ?? null },
    territory: need.territory && nameIn(lang, need.territory),
    unit: need.unit && nameIn(lang, need.unit),
    page: `${deps.origin}/needs/${need.number}`,
  }));
  const type = "application/geo+json; charset=utf-8";
  return openFile(request, context, { type, ending: "geojson", filter }, body);
}
