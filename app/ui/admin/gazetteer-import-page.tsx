import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { PlaceImportView } from "#app/domain/geo/gazetteer/place-import-view.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage, useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Moment } from "#app/ui/primitives/moment.tsx";
import { AdminNav } from "./admin-nav.tsx";
import { PlaceCounts } from "./place-counts.tsx";

type Props = { file: PlaceImportView; bounds: Bounds; mayImport: boolean; form: FormState };

/** What a file of places holds, on the map and in words, and which of its rows are left out; then yes; then how far it is. */
export function GazetteerImportPage({ file, bounds, mayImport, form }: Props) {
  const t = useT();
  const { state, at, by, sound, faulty, some } = file;
  const name = file.name || t("basemaps.gazetteer.unnamed");
  const heading = state === "waiting" ? "preview" : "import-named";
  return (
    <div className="office">
      <AdminNav here="/admin/gazetteer" />
      <p className="crumb">
        <a href="/admin/gazetteer">{t("admin.place.gazetteer")}</a>
      </p>
      <h1>{t(`basemaps.gazetteer.${heading}`, { name })}</h1>
      <p className="facts">
        <span>{name}</span>
        <Moment at={at} />
        <span>{by ?? t("basemaps.gazetteer.command-line")}</span>
      </p>
      <FormProblems form={form} />
      <p>{t("basemaps.gazetteer.counts", { sound, faulty })}</p>
      <PlaceCounts file={file} />
      <Standing file={file} />
      <LeftOut file={file} />
      {some.length > 0 && <Some some={some} bounds={bounds} />}
      {mayImport && state === "waiting" && sound > 0 && (
        <form method="post" className="form">
          <div>
            <button className="btn" type="submit">
              {t("basemaps.gazetteer.take", { count: sound })}
            </button>
          </div>
        </form>
      )}
      {mayImport && state === "taken" && (
        <p className="acts">
          <a className="btn plain" href={`/admin/gazetteer/imports/${file.id}/undoing`}>
            {t("basemaps.gazetteer.undo")}
          </a>
        </p>
      )}
    </div>
  );
}

/** With script it looks again by itself, without there is a link. */
function Standing({ file }: { file: PlaceImportView }) {
  const t = useT();
  const { id, state, sound, taken, left, undone } = file;
  if (state === "waiting") return null;
  const isAtWork = state === "taking" || state === "undoing";
  const done = state === "taking" ? taken : sound - left;
  return (
    <div
      role="status"
      id="import-standing"
      data-enhance={isAtWork ? "export-progress" : undefined}
      data-state={isAtWork ? "running" : state}
    >
      <p className="note">{t(`basemaps.gazetteer.standing.${state}`, { count: sound, done })}</p>
      {isAtWork && (
        <>
          <progress value={done} max={Math.max(1, sound)} aria-label={t("basemaps.gazetteer.progress")} />
          <p>
            <a href={`/admin/gazetteer/imports/${id}`}>{t("ledger.look-again")}</a>{" "}
            <span className="quiet">{t("ledger.may-leave")}</span>
          </p>
        </>
      )}
      {undone && (
        <p>
          <Moment at={undone.at} /> · {undone.by ?? t("basemaps.gazetteer.command-line")} ·{" "}
          {t("admin.reason-given", { reason: undone.reason })}
        </p>
      )}
    </div>
  );
}

function LeftOut({ file: { wrong, faulty } }: { file: PlaceImportView }) {
  const t = useT();
  if (wrong.length === 0) return null;
  return (
    <>
      <h2>{t("basemaps.gazetteer.left-out")}</h2>
      <ul className="records">
        {wrong.map(({ line, problem }) => (
          <li key={line}>
            <strong>{t("basemaps.gazetteer.row", { line })}</strong>{" "}
            {t(`basemaps.gazetteer.problem.${problem}`)}
          </li>
        ))}
      </ul>
      {faulty > wrong.length && <p>{t("basemaps.gazetteer.more-wrong", { count: faulty - wrong.length })}</p>}
    </>
  );
}

function Some({ some, bounds }: { some: PlaceImportView["some"]; bounds: Bounds }) {
  const { t, lang, base } = usePage();
  return (
    <>
      <h2>{t("basemaps.gazetteer.some")}</h2>
      <figure className="place-map">
        <StaticMap
          {...{ base, bounds, width: 720, height: 440, language: lang }}
          label={t("basemaps.gazetteer.on-map")}
          numbers={some.map(({ lon, lat }) => [lon, lat])}
        />
        <figcaption>
          <MapNote />
        </figcaption>
      </figure>
      <ol>
        {some.map(({ name, nameEn, lon, lat }) => (
          <li key={`${name} ${lon} ${lat}`}>
            {lang === "en" && nameEn ? nameEn : name}{" "}
            <small>
              {lon.toFixed(5)}, {lat.toFixed(5)}
            </small>
          </li>
        ))}
      </ol>
    </>
  );
}
