import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { search } from "#app/domain/search/search.server.ts";
import { searchAskedBy } from "#app/domain/search/search-asked.ts";
import { searched } from "#app/domain/searched.server.ts";
import { SearchPage } from "#app/ui/search/search-page.tsx";

/** What somebody looks for is theirs: no cache keeps it, and no search engine lists what was found. */
export const headers = () => ({ "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" });

export async function loader({ request, context: { deps, t } }: LoaderFunctionArgs) {
  const asked = searchAskedBy(new URL(request.url).searchParams);
  return {
    title: t("search.title"),
    asked,
    found: asked.text === "" ? null : await search(deps.db.read, searched, asked),
  };
}

export default function Search() {
  const { asked, found } = useLoaderData<typeof loader>();
  return <SearchPage asked={asked} found={found} />;
}
