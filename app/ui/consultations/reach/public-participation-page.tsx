import type { ConsultationPage } from "#app/domain/consultations/consultation-view.ts";
import type { ContributionCounts } from "#app/domain/consultations/contribution-view.ts";
import type { Participation, PublicReachTable } from "#app/domain/consultations/reach/participation-view.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ReachCounts } from "./reach-counts.tsx";
import { ReachMap } from "./reach-map.tsx";
import { ReachTablePart } from "./reach-table.tsx";

type Props = {
  page: Pick<ConsultationPage, "number" | "title">;
  tables: readonly PublicReachTable[];
  sources: Participation["sources"];
  counts: ContributionCounts;
  expectedAtLeast: number;
  territories: readonly MapFeature[];
  bounds: Bounds;
};

/** Who took part, as everybody reads it after the close. */
export function PublicParticipationPage(props: Props) {
  const { page, tables, sources, counts, expectedAtLeast, territories, bounds } = props;
  const { t } = usePage();
  const [byTerritory] = tables;
  return (
    <>
      <p className="crumb">
        <a href={`/consultations/${page.number}`}>{page.title}</a>
      </p>
      <h1>{t("reach.page.title")}</h1>
      <p className="lead">{t("reach.page.public-lead")}</p>
      <p>{t("reach.page.voices", { voices: byTerritory?.voices ?? 0 })}</p>
      {sources.length > 0 && (
        <p>
          {t("reach.page.source", {
            sources: sources
              .map(({ source, countedOn: day }) => t("reach.page.source-of", { source, day }))
              .join(t("reach.page.and")),
          })}
        </p>
      )}
      <p className="quiet">{t("reach.page.uncertain", { least: expectedAtLeast })}</p>
      {tables.map((table) => (
        <ReachTablePart
          key={table.dimension}
          table={table}
          base={`/consultations/${page.number}/participation`}
        />
      ))}
      {byTerritory && byTerritory.rows.length > 0 && (
        <ReachMap rows={byTerritory.rows} {...{ territories, bounds }} />
      )}
      <ReachCounts counts={counts} base={`/consultations/${page.number}/participation`} />
    </>
  );
}
