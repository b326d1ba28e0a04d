import { boundsMeet } from "#app/domain/geo/bounds.ts";
import { datums } from "#app/domain/geo/datum-names.ts";
import { firstNotRead } from "#app/domain/needs/place-given.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import type { WhereView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";

type TypedProps = { form: FormState; understood: WhereView["understood"] };

/** Positions for a point, a line or an area, in the degrees of any map: all that the drawing map can do, typed or pasted. */
export function TypedCoordinates({ form, understood }: TypedProps) {
  const { t, url, site } = usePage();
  const error = form.errors.coordinates;
  const datum = datums.find((each) => each === form.values.datum?.[0]);
  const typed = form.values.coordinates?.[0] ?? "";
  const slip = error && firstNotRead(typed, { datum, around: site.bounds });
  return (
    <div className="coordinates">
      {error && (
        <p className="wrong" id="e-coordinates">
          {t(`errors.${error}`)}
          {slip && ` ${t("submit.where.coordinates-slip", { typed: shorten(slip, 40) })}`}
        </p>
      )}
      <textarea
        id="f-coordinates"
        name="coordinates"
        rows={3}
        defaultValue={typed}
        aria-label={t("submit.where.coordinates-label")}
        aria-describedby={`h-coordinates${error ? " e-coordinates" : ""}`}
        aria-invalid={error ? true : undefined}
        maxLength={15_000}
      />
      <p className="hint" id="h-coordinates">
        {t("submit.where.coordinates-hint")}
      </p>
      <div className="place-search">
        <label htmlFor="f-datum" className="visually-hidden">
          {t("basemaps.typed.datum")}
        </label>
        <select id="f-datum" name="datum" defaultValue={form.values.datum?.[0] ?? ""}>
          <option value="">{t("basemaps.typed.by-itself")}</option>
          {datums.map((datum) => (
            <option key={datum} value={datum}>
              {t(`admin.word.datum-${datum}`)}
            </option>
          ))}
        </select>
        <button
          className="btn plain"
          type="submit"
          name="intent"
          value="look"
          formAction={`${pathOf(url)}#f-place`}
        >
          {t("basemaps.typed.look")}
        </button>
      </div>
      {understood && <Understood {...understood} />}
    </div>
  );
}

function Understood({ at, label }: NonNullable<WhereView["understood"]>) {
  const { t, lang, site } = usePage();
  const position = at.map((degrees) => degrees.toFixed(5)).join(", ");
  const outside = !boundsMeet(site.bounds, [...at, ...at]);
  return (
    <p className="note" role="status">
      {t(label === position ? "basemaps.typed.read" : "basemaps.typed.read-near", { position, place: label })}
      {outside && ` ${t("basemaps.typed.outside", { place: site.place[lang] })}`}
    </p>
  );
}
