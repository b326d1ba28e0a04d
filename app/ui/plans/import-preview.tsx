import { type Bounds, boundsOf } from "#app/domain/geo/bounds.ts";
import type { ImportPreview } from "#app/domain/plans/import/preview-of.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { ClauseList } from "./clause-list.tsx";
import { LostClauses } from "./lost-clauses.tsx";

const parts = ["clauses", "indicators", "goals", "terms", "figures", "features"] as const;

type Props = {
  preview: ImportPreview;
  bounds: Bounds;
  isKept: boolean;
  /** Whether the reader may say which clause follows which. */
  mayFollow: boolean;
  form: FormState;
};

/** What files would become: counts, clauses that are new or lost their thread, layers on a map and as a list. */
export function ImportPreviewPart({ preview, bounds, isKept, mayFollow, form }: Props) {
  const { t, lang } = usePage();
  const { head, stays, counts, kept, added, layers } = preview;
  return (
    <>
      <h2>{t(isKept ? "plan-import.became" : "plan-import.preview")}</h2>
      <p>
        <strong lang={lang === "en" ? undefined : "zh-CN"}>
          {lang === "en" ? head.titleEn : head.title}
        </strong>{" "}
        {t("plan-import.version", { number: head.version })}
      </p>
      {stays && (
        <p className="note">
          {t("plan-import.name-stays", { name: lang === "en" ? stays.titleEn : stays.title })}
        </p>
      )}
      <ul>
        {parts.map((part) =>
          counts[part] > 0 ? (
            <li key={part}>{t(`plan-import.count.${part}`, { count: counts[part] })}</li>
          ) : null,
        )}
        {kept > 0 && <li>{t("plan-import.threads-kept", { count: kept })}</li>}
      </ul>
      <p className="hint">{t("plan-import.no-review-taken")}</p>
      <LostClauses preview={preview} mayFollow={mayFollow} form={form} />
      {kept > 0 && added.length > 0 && (
        <ClauseList title={t("plan-import.added")} lead={t("plan-import.added-lead")} clauses={added} />
      )}
      {layers.length > 0 && <Layers preview={preview} bounds={bounds} />}
    </>
  );
}

function Layers({ preview: { layers, drawn }, bounds }: { preview: ImportPreview; bounds: Bounds }) {
  const { t, lang, base } = usePage();
  const features = drawn.map(({ layer, code, name, nameEn, geometry }) => ({
    ...{ properties: { layer, code, name, nameEn }, geometry },
  }));
  const around = features.length === 0 ? bounds : boundsOf(...features.map(({ geometry }) => geometry));
  return (
    <>
      <h3>{t("plan-import.layers")}</h3>
      <figure className="trial-map">
        <StaticMap
          {...{ base, layers: features, width: 720, height: 460, language: lang }}
          bounds={around}
          label={t("plan-import.map")}
        />
        <figcaption>
          {t("plan-import.map-hint")} <MapNote />
        </figcaption>
      </figure>
      <ul>
        {layers.map(({ code, kind, name, nameEn, features: count, kept, lost, box }) => (
          <li key={code}>
            {lang === "en" ? nameEn : name} · {t(`plan-import.layer-kind.${kind}`)} ·{" "}
            {t("plan-import.count.features", { count })}
            {kept + lost > 0 && <> · {t("plan-import.layer-threads", { kept, lost })}</>}
            {box && isApart(box, bounds) && <strong> · {t("plan-import.layer-outside")}</strong>}
          </li>
        ))}
      </ul>
    </>
  );
}

const isApart = ([west, south, east, north]: Bounds, [left, bottom, right, top]: Bounds) =>
  east < left || west > right || north < bottom || south > top;
