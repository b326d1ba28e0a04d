import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { nameIn } from "./named.ts";
import { TerritoryMap } from "./territory-map.tsx";

type Named = { name: string; nameEn: string };
type Measured = { squareMetres: number; cells: Position[] };
type Props = {
  id: string;
  replaceAll: boolean;
  confirmedAt: string | null;
  bounds: Bounds;
  features: readonly MapFeature[];
  names: (Named & { key: string })[];
  changes: (Named & { key: string; change: string })[];
  overlaps: (Measured & { one: string; other: string })[];
  gaps: Measured[];
  cellMetres: number;
  moving: { count: number; some: { number: string; title: string }[] };
  losing: { id: string; name: string }[];
  form: FormState;
};

/** What a file of territories would do, on a map and in words; then why, and yes. */
export function ImportPreviewPage(props: Props) {
  const { t, lang } = usePage();
  const { id, replaceAll, confirmedAt, changes, features, bounds, overlaps, gaps, moving, form } = props;
  // One mark for each, on the cell in its midst: a mark on every cell would hide the map.
  const spots = [...overlaps, ...gaps].flatMap(({ cells }) => cells.slice(cells.length >> 1).slice(0, 1));
  return (
    <div className="office">
      <AdminNav here="/admin/territories" />
      <p className="crumb">
        <a href="/admin/territories">{t("admin.place.territories")}</a>
      </p>
      <h1>{t("offices.territories.preview")}</h1>
      <FormProblems form={form} labels={{ reason: t("admin.reason") }} />
      <h2>{t("admin.what-changes")}</h2>
      <ul className="records">
        {changes.map((change) => (
          <li key={change.key}>
            {nameIn(lang, change)} · {t(`offices.territories.change.${change.change}`)}
          </li>
        ))}
      </ul>
      <TerritoryMap {...{ features, bounds, spots, label: t("offices.territories.map-after") }} />
      <Touched {...props} />
      {confirmedAt ? (
        <p className="note">{t("offices.territories.confirmed")}</p>
      ) : (
        <form method="post" className="form" action={`/admin/territories/imports/${id}`}>
          <p className="acts">
            <a href={`/admin/territories/imports/${id}${replaceAll ? "" : "?replaceAll=yes"}`}>
              {t(replaceAll ? "offices.territories.keep-absent" : "offices.territories.retire-absent")}
            </a>
          </p>
          {replaceAll && <input type="hidden" name="replaceAll" value="yes" />}
          {moving.count > 0 && (
            <label className="choice">
              <input type="checkbox" name="reroute" value="yes" />
              <span>{t("offices.territories.reroute")}</span>
            </label>
          )}
          <AreaField
            {...{ name: "reason", form, required: true, rows: 3, maxLength: 500 }}
            label={t("admin.reason")}
            hint={t("admin.reason-hint")}
          />
          <div>
            <button className="btn" type="submit" name="step" value="confirm">
              {t("offices.territories.confirm")}
            </button>
          </div>
        </form>
      )}
    </div>
  );
}

function Touched({ names, overlaps, gaps, cellMetres, moving, losing }: Props) {
  const { t, lang } = usePage();
  const named = new Map(names.map(({ key, ...name }) => [key, nameIn(lang, name)]));
  const hectares = (squareMetres: number) => (squareMetres / 10_000).toFixed(1);
  return (
    <>
      <h2>{t("admin.what-it-touches")}</h2>
      <ul className="records">
        {overlaps.map(({ one, other, squareMetres }) => (
          <li key={`${one} ${other}`}>
            {t("offices.territories.overlap", {
              one: named.get(one) ?? one,
              other: named.get(other) ?? other,
              hectares: hectares(squareMetres),
            })}
          </li>
        ))}
        {gaps.map(({ squareMetres, cells }) => (
          <li key={cells[0]?.join(" ")}>
            {t("offices.territories.gap", { hectares: hectares(squareMetres) })}
          </li>
        ))}
        {overlaps.length + gaps.length === 0 && <li>{t("offices.territories.fits")}</li>}
        <li>
          {t("offices.territories.moving", { count: moving.count })}
          {moving.some.length > 0 && (
            <ul>
              {moving.some.map(({ number, title }) => (
                <li key={number}>
                  <a href={`/office/needs/${number}`}>
                    {number} {title}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </li>
        {losing.map(({ id, name }) => (
          <li key={id}>
            <a href={`/admin/people/${id}`}>{t("offices.territories.loses", { name })}</a>
          </li>
        ))}
      </ul>
      <p className="hint">{t("offices.territories.measured", { metres: cellMetres })}</p>
    </>
  );
}
