import { datums } from "#app/domain/geo/datum-names.ts";
import { useT } from "#app/ui/page-context.tsx";

/** A name, an address or degrees; for these, whose map they come from. */
export function HereForm({ q, datum }: { q: string; datum: string }) {
  const t = useT();
  return (
    <form method="get" action="/plans/here" className="here-form">
      <div className="field">
        <label htmlFor="f-q">{t("reading.here.where")}</label>
        <p className="hint" id="h-q">
          {t("reading.here.where-hint")}
        </p>
        <input id="f-q" name="q" type="search" defaultValue={q} maxLength={500} aria-describedby="h-q" />
      </div>
      <div className="field">
        <label htmlFor="f-datum">{t("reading.here.datum")}</label>
        <select id="f-datum" name="datum" defaultValue={datum}>
          <option value="">{t("basemaps.typed.by-itself")}</option>
          {datums.map((each) => (
            <option key={each} value={each}>
              {t(`reading.here.datums.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <button className="btn" type="submit">
        {t("reading.here.ask")}
      </button>
    </form>
  );
}
