import { resultsAPage, type SearchAsked, searchHref } from "#app/domain/search/search-asked.ts";
import { mostCounted, totalOf } from "#app/domain/search/search-counts.ts";
import type { SearchView } from "#app/domain/search/search-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { SearchBox } from "./search-box.tsx";
import { SearchNotes } from "./search-notes.tsx";
import { SearchResults } from "./search-results.tsx";
import { SearchTabs } from "./search-tabs.tsx";

type SearchPageProps = { asked: SearchAsked; found: SearchView | null };

/** The box, what was found by kind, and what to do where nothing was. */
export function SearchPage({ asked, found }: SearchPageProps) {
  const t = useT();
  return (
    <div className="search-page">
      <h1>{t("search.title")}</h1>
      <SearchBox id="q" text={asked.text} large />
      {found ? <Found asked={asked} found={found} /> : <p className="quiet">{t("search.hint")}</p>}
    </div>
  );
}

function Found({ asked, found }: { asked: SearchAsked; found: SearchView }) {
  const t = useT();
  const { counts, results, next } = found;
  const all = totalOf(counts);
  if (all === 0) return <NothingFound asked={asked} meant={found.meant} />;
  const more = Object.values(counts).some((count) => count > mostCounted);
  const [previous, shown] = [asked.after, asked.after + results.length];
  return (
    <>
      <SearchNotes asked={asked} found={found} />
      <SearchTabs asked={asked} counts={counts} />
      <p className="quiet" role="status">
        {t(more ? "search.many" : "search.count", {
          count: Math.min(all, mostCounted),
          all: grouped(Math.min(all, mostCounted)),
        })}
      </p>
      <SearchResults results={results} start={previous + 1} />
      <nav className="acts" aria-label={t("search.pages")}>
        {previous > 0 && (
          <a
            className="btn plain"
            href={searchHref(asked, { after: Math.max(0, previous - resultsAPage) })}
            rel="prev"
          >
            {t("search.previous")}
          </a>
        )}
        {next !== null && (
          <a className="btn plain" href={searchHref(asked, { after: next })} rel="next">
            {t("search.next")}
          </a>
        )}
      </nav>
      {next === null && all > shown && <p className="quiet">{t("search.narrow")}</p>}
    </>
  );
}
