import { type SearchAsked, searchHref } from "#app/domain/search/search-asked.ts";
import { type KindCounts, mostCounted } from "#app/domain/search/search-counts.ts";
import { searchKinds } from "#app/domain/search/search-kinds.ts";
import { useT } from "#app/ui/page-context.tsx";
import { grouped } from "#app/ui/primitives/count.tsx";

/** Everything, or one kind, each with how many there are: plain links, so that each view has its address. */
export function SearchTabs({ asked, counts }: { asked: SearchAsked; counts: KindCounts }) {
  const t = useT();
  const kinds = searchKinds.filter((kind) => counts[kind] > 0 || kind === asked.kind);
  const current = (kind: SearchAsked["kind"]) => (asked.kind === kind ? "page" : undefined);
  return (
    <nav className="state-tabs" aria-label={t("search.kinds")}>
      <a href={searchHref(asked, { kind: null, after: 0 })} aria-current={current(null)}>
        {t("search.all")}
      </a>
      {kinds.map((kind) => (
        <a key={kind} href={searchHref(asked, { kind, after: 0 })} aria-current={current(kind)}>
          {t(`search.many-of.${kind}`)}
          <span className="search-count">
            {grouped(Math.min(counts[kind], mostCounted))}
            {counts[kind] > mostCounted && "+"}
          </span>
        </a>
      ))}
    </nav>
  );
}
