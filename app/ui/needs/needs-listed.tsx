import { type NeedFilter, queryOf } from "#app/domain/needs/need-filter.ts";
import type { NeedLine } from "#app/domain/needs/need-view.ts";
import { withLayers } from "#app/domain/plans/layers-asked.ts";
import { FollowHere } from "#app/ui/alerts/follow-here.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { NeedList } from "./need-list.tsx";

export type NeedsListedProps = {
  filter: NeedFilter;
  query: string;
  after?: string | undefined;
  /** Plan layers that are on: links within the map keep them. */
  layers: readonly string[];
  needs: { lines: NeedLine[]; total: number; next?: string };
};

/** The list beside the map: how many, what can be done with its filter, and the needs. */
export function NeedsListed({ filter, query, after, layers, needs }: NeedsListedProps) {
  const t = useT();
  const { lines, total, next } = needs;
  const pageOf = (from?: string) => {
    const asked = new URLSearchParams(query);
    if (from) asked.set("after", from);
    return `/map?${withLayers(asked, layers)}`;
  };
  return (
    <section id="needs-list" aria-label={t("map.list")} tabIndex={-1}>
      <p className="map-total" role="status">
        {t(filter.bbox ? "map.total-here" : "map.total", { count: total })}
      </p>
      <FollowHere query={query} />
      <div className="needs-lines">
        {lines.length > 0 ? <NeedList lines={lines} /> : <NothingListed filter={filter} />}
        <nav className="pager" aria-label={t("map.pages")}>
          {after && <a href={pageOf()}>{t("map.first")}</a>}
          {next && (
            <a className="btn plain" rel="next" href={pageOf(next)}>
              {t("map.older")}
            </a>
          )}
        </nav>
      </div>
    </section>
  );
}

function NothingListed({ filter: { bbox, ...anywhere } }: { filter: NeedFilter }) {
  const t = useT();
  if (bbox)
    return <Empty text={t("map.empty-here")} href={`/map?${queryOf(anywhere)}`} act={t("map.anywhere")} />;
  return Object.keys(anywhere).length > 0 ? (
    <Empty text={t("map.empty-filter")} href="/map" act={t("map.filter.clear")} />
  ) : (
    <Empty text={t("map.empty")} href="/needs/new" act={t("map.ask")} />
  );
}
