import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { NeedFilter } from "#app/domain/needs/need-filter.ts";
import type { NeedMark } from "#app/domain/needs/need-map.ts";
import type { NeedLine } from "#app/domain/needs/need-view.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { NeedFilterForm } from "./need-filter-form.tsx";
import { NeedList } from "./need-list.tsx";
import { NeedsMap } from "./needs-map.tsx";

type MapPageProps = {
  filter: NeedFilter;
  query: string;
  after?: string | undefined;
  needs: { lines: NeedLine[]; total: number; totalIsLeast: boolean; next?: string };
  points: NeedMark[];
  total: number;
  layers: MapFeature[];
  territories: { id: string; name: string; nameEn: string }[];
  bounds: Bounds;
};

/** Map beside list: one data set, two views, always in step; the list is complete without the map. */
export function MapPage({ filter, query, after, needs, territories, ...map }: MapPageProps) {
  const t = useT();
  const { lines, total, totalIsLeast, next } = needs;
  const filtered = Object.keys(filter).length > 0;
  return (
    <div className="map-page">
      <div className="map-head">
        <h1>{t("map.title")}</h1>
        <a className="btn" href="/needs/new">
          {t("map.ask")}
        </a>
      </div>
      <NeedFilterForm {...{ filter, territories }} />
      <div className="map-beside">
        <NeedsMap {...map} query={query} />
        <section aria-label={t("map.list")}>
          <p className="map-total" role="status">
            {t(totalIsLeast ? "map.total-least" : "map.total", { count: total })}
          </p>
          {lines.length > 0 ? (
            <NeedList lines={lines} />
          ) : (
            <Empty
              text={t(filtered ? "map.empty-filter" : "map.empty")}
              {...(filtered
                ? { href: "/map", act: t("map.filter.clear") }
                : { href: "/needs/new", act: t("map.ask") })}
            />
          )}
          <nav className="pager" aria-label={t("map.pages")}>
            {after && <a href={`/map?${query}`}>{t("map.first")}</a>}
            {next && (
              <a className="btn plain" rel="next" href={`/map?${withAfter(query, next)}`}>
                {t("map.older")}
              </a>
            )}
          </nav>
        </section>
      </div>
    </div>
  );
}

const withAfter = (query: string, after: string) =>
  `${query ? `${query}&` : ""}after=${encodeURIComponent(after)}`;
