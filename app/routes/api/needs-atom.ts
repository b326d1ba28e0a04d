import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { filterNames, namesFrom } from "#app/domain/needs/alerts/filter-names.server.ts";
import { filterWords } from "#app/domain/needs/alerts/filter-words.ts";
import { needFilterFrom, queryOf, withCodes } from "#app/domain/needs/need-filter.ts";
import type { OpenNeed } from "#app/domain/needs/open/open-need.ts";
import { openNeeds } from "#app/domain/needs/open/open-needs.server.ts";
import type { Translate } from "#app/domain/text/language.ts";
import { atomOf } from "#app/formats/atom.ts";
import { categoryWord, kindWord, stateWord } from "#app/ui/needs/need-words.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** Entries of a feed: whoever reads it every hour misses none, however busy a day is. */
const most = 50;

/** The newest public needs of a filter as a feed; the same filter as the map and the list beside it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { deps, t, lang, settings } = context;
  const filter = withCodes(needFilterFrom(new URL(request.url).searchParams), settings.taxonomy);
  const batches = openNeeds(deps, { filter, now: deps.clock.now() }, { most, batch: most });
  const { value: needs = [] } = await batches.next();
  const query = queryOf(filter);
  const host = new URL(deps.origin).hostname;
  const tag = (name: string) => `tag:${host},2026-01-01:${name}`;
  const address = (path: string) => {
    const asked = new URLSearchParams([...query, ["lang", lang]]);
    return `${deps.origin}${path}?${asked}`;
  };
  const name = context.page.site.name[lang];
  const followed = filterWords(t, filter, await filterNames(namesFrom(deps), filter));
  const feed = atomOf({
    ...{ lang, id: tag(`needs/${lang}/${query}`), self: address("/needs.atom"), alternate: address("/map") },
    title: t("alerts.feed.title", { name, followed }),
    subtitle: t("alerts.feed.subtitle"),
    author: context.page.site.footer.organiser[lang],
    updated:
      needs
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? "2026-01-01T00:00:00.000Z",
    entries: needs.map((need) => ({
      ...{ id: tag(`need/${need.number}`), title: need.title, words: need.words, point: need.point },
      url: `${deps.origin}/needs/${need.number}?lang=${lang}`,
      ...{ published: need.submittedAt, updated: need.updatedAt, author: writerOf(t, need) },
      categories: [
        { term: need.category, label: categoryWord(t, need.category) },
        { term: `kind:${need.kind}`, label: kindWord(t, need.kind) },
        { term: `state:${need.state}`, label: stateWord(t, need.state) },
      ],
    })),
  });
  const bytes = new TextEncoder().encode(feed);
  const type = "application/atom+xml; charset=utf-8";
  const answer = tagged(request, { bytes, digest: digestOf(bytes), type, cacheControl: "private, no-cache" });
  answer.headers.set("Vary", "Accept-Encoding, Accept-Language, Cookie");
  return answer;
}

/** A resident as the need's page names them, a market entity always as one (domain.md 9). */
function writerOf(t: Translate, { writer, entity }: OpenNeed): string | undefined {
  if (!entity) return writer;
  return `${t("market.label.entity")}: ${entity.name ?? t("market.label.nameless")}`;
}
