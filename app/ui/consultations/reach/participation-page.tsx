import { daysBetween } from "#app/domain/calendar/civil-date.ts";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { ConsultationFile } from "#app/domain/consultations/consultation-view.ts";
import type { Participation } from "#app/domain/consultations/reach/participation-view.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { ReachCounts } from "./reach-counts.tsx";
import { ReachGaps } from "./reach-gaps.tsx";
import { ReachMap } from "./reach-map.tsx";
import { ReachReference } from "./reach-reference.tsx";
import { ReachTablePart } from "./reach-table.tsx";

type Props = {
  file: Pick<ConsultationFile, "number" | "title" | "state" | "closesOn">;
  participation: Participation;
  gaps: Omit<React.ComponentProps<typeof ReachGaps>, "tables" | "number">;
  expectedAtLeast: number;
  territories: readonly MapFeature[];
  bounds: Bounds;
};

/** Whom a consultation reaches, on the office's desk at any time. */
export function ParticipationPage({ file, participation, gaps, expectedAtLeast, ...map }: Props) {
  const { t, now, zone } = usePage();
  const { number, title, state, closesOn } = file;
  const { tables, counts } = participation;
  const at = `/office/consultations/${number}`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={at}>{title}</a>
      </p>
      <h1>{t("reach.page.title")}</h1>
      <p className="lead">{t("reach.page.lead")}</p>
      <p className="facts">
        {state === "collecting" && closesOn && (
          <strong>
            {t("reach.page.days-left", { count: daysBetween(civilDateOf(now, zone), closesOn) })}
          </strong>
        )}
        <span>{t("reach.page.voices", { voices: tables[0]?.voices ?? 0 })}</span>
      </p>
      <ReachGaps {...gaps} tables={tables} number={number} />
      <ReachReference participation={participation} mayEnter={gaps.mayAct} />
      <p className="quiet">{t("reach.page.uncertain", { least: expectedAtLeast })}</p>
      {tables.map((table) => (
        <ReachTablePart key={table.dimension} table={table} base={`${at}/participation`} />
      ))}
      <ReachMap rows={tables[0]?.rows ?? []} {...map} />
      <ReachCounts counts={counts} base={`${at}/participation`} />
    </>
  );
}
