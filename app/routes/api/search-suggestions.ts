import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { foundHref } from "#app/domain/search/found-href.ts";
import { questionOf } from "#app/domain/search/search-asked.ts";
import { suggestionsFor } from "#app/domain/search/suggestions.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { langApart } from "#app/domain/text/lang-of.ts";

/** What the words typed so far may lead to, for the box that completes itself. Nothing keeps the question. */
export async function loader({ request, context: { deps, t, lang } }: LoaderFunctionArgs) {
  const text = questionOf(new URL(request.url).searchParams.get("q"));
  const found = text === "" ? [] : await suggestionsFor(deps.db.read, searched, text);
  const suggestions = found.map(({ kind, number, title }) => ({
    href: foundHref({ kind, number }),
    kind: t(`search.one.${kind}`),
    title,
    lang: langApart(lang, title.map(({ text }) => text).join("")),
  }));
  return new Response(JSON.stringify({ suggestions }), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
