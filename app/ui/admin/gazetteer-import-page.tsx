import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { PlaceProblem } from "#app/domain/geo/gazetteer/given-place.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AdminNav } from "./admin-nav.tsx";

type Props = {
  id: string;
  some: { name: string; nameEn: string; lon: number; lat: number }[];
  wrong: PlaceProblem[];
  sound: number;
  faulty: number;
  taken: number;
  done: boolean;
  bounds: Bounds;
  form: FormState;
};

/** What a file of places holds, on the map and in words, and which of its rows are left out; then yes. */
export function GazetteerImportPage({ id, some, wrong, sound, faulty, taken, done, bounds, form }: Props) {
  const { t, lang, base } = usePage();
  return (
    <div className="office">
      <AdminNav here="/admin/gazetteer" />
      <p className="crumb">
        <a href="/admin/gazetteer">{t("admin.place.gazetteer")}</a>
      </p>
      <h1>{t("basemaps.gazetteer.preview")}</h1>
      <FormProblems form={form} />
      <p role="status">{t("basemaps.gazetteer.counts", { sound, faulty })}</p>
      {wrong.length > 0 && (
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
          {faulty > wrong.length && (
            <p>{t("basemaps.gazetteer.more-wrong", { count: faulty - wrong.length })}</p>
          )}
        </>
      )}
      {some.length > 0 && (
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
      )}
      {done ? (
        <p className="note">{t("basemaps.gazetteer.done", { count: sound })}</p>
      ) : (
        sound > 0 && (
          <form method="post" className="form" action={`/admin/gazetteer/imports/${id}`}>
            {taken > 0 && <p className="note">{t("basemaps.gazetteer.broken-off", { taken, sound })}</p>}
            <div>
              <button className="btn" type="submit">
                {t("basemaps.gazetteer.take", { count: sound - taken })}
              </button>
            </div>
          </form>
        )
      )}
    </div>
  );
}
