import type { RecordLine } from "#app/domain/administration/record-line.ts";
import type { Bounds } from "#app/domain/geo/bounds.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { RecordList } from "#app/ui/admin/record-list.tsx";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { TerritoryMap } from "./territory-map.tsx";

type Props = {
  on: string;
  wrongDate: boolean;
  bounds: Bounds;
  mayImport: boolean;
  lines: readonly RecordLine[];
  features: readonly MapFeature[];
};

/** The territories on a map and in a list, now or as they stood at the end of a day. */
export function TerritoriesPage({ on, wrongDate, bounds, mayImport, lines, features }: Props) {
  const { t } = usePage();
  const errors: Record<string, string> = wrongDate ? { on: "date-not-valid" } : {};
  return (
    <div className="office">
      <AdminNav here="/admin/territories" />
      <h1>{t("admin.place.territories")}</h1>
      <p className="lead">{t("admin.lead.territories")}</p>
      <form className="form people-filter" method="get" action="/admin/territories">
        <TextField
          {...{ name: "on", type: "date", label: t("admin.as-of.label") }}
          form={{ values: { on: [on] }, errors }}
        />
        <div>
          <button className="btn plain" type="submit">
            {t("admin.as-of.act")}
          </button>
        </div>
      </form>
      {on !== "" && !wrongDate && <p className="note">{t("admin.as-of.note", { on })}</p>}
      {mayImport && (
        <p className="acts">
          <a className="btn" href="/admin/territories/imports">
            {t("offices.territories.import")}
          </a>
        </p>
      )}
      <TerritoryMap features={features} bounds={bounds} label={t("offices.territories.map")} />
      <RecordList lines={lines} base="/admin/territories" label={t("admin.place.territories")} />
    </div>
  );
}
