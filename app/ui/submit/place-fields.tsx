import { usePage } from "#app/ui/page-context.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import type { WhereView } from "./need-form-view.ts";
import { pathOf } from "./path-of.ts";
import { TypedCoordinates } from "./typed-coordinates.tsx";

const typedShapes = [
  { value: "coordinates", word: "coordinates" },
  { value: "coordinates-line", word: "coordinates-line" },
  { value: "coordinates-area", word: "coordinates-area" },
] as const;

/** Finding a place by its name; what is typed elsewhere in the form comes along. */
export function PlaceSearch({ sought }: { sought: string }) {
  const { t, url } = usePage();
  return (
    <div className="field">
      <label htmlFor="f-q">{t("submit.where.search")}</label>
      <p className="hint" id="h-q">
        {t("submit.where.search-hint")}
      </p>
      <div
        className="place-search"
        data-enhance="place-finder"
        data-words-count={t("basemaps.finder.count", { number: "{{number}}" })}
        data-words-none={t("basemaps.finder.none")}
      >
        <input id="f-q" name="q" type="search" defaultValue={sought} aria-describedby="h-q" maxLength={60} />
        <button
          className="btn plain"
          type="submit"
          name="intent"
          value="search"
          formAction={`${pathOf(url)}#f-place`}
        >
          {t("submit.where.find")}
        </button>
      </div>
    </div>
  );
}

type ChoicesProps = {
  form: FormState;
  view: WhereView;
  /** What is meant where no place is chosen. */
  rest: { value: string; label: string; hint?: string };
};

/** Places that were found, the drawing, typed coordinates, or none of them. */
export function PlaceChoices({ form, view: { found, sought, understood }, rest }: ChoicesProps) {
  const { t, lang } = usePage();
  const only = found.length === 1 && !form.values.coordinates?.[0] ? found[0]?.id : undefined;
  const chosen = form.values.place?.[0] || only || "";
  const error = form.errors.place;
  const wrong = error || form.errors.coordinates ? true : undefined;
  return (
    <fieldset className="field" id="f-place" data-wrong={wrong}>
      <legend>{t("submit.where.choose")}</legend>
      {error && <p className="wrong">{t(`errors.${error}`)}</p>}
      {sought && found.length === 0 && <p className="hint">{t("submit.where.nothing", { sought })}</p>}
      <div className="choices column">
        {found.map(({ id, name, nameEn, territory }) => (
          <PlaceRadio
            key={id}
            value={id}
            chosen={chosen}
            label={lang === "en" ? nameEn : name}
            hint={territory}
          />
        ))}
        <PlaceRadio
          value="drawn"
          chosen={chosen}
          label={t("submit.where.drawn")}
          className="choice drawn-choice"
        />
        <input type="hidden" name="geometry" defaultValue={form.values.geometry?.[0] ?? ""} />
        <PlaceRadio chosen={chosen} {...rest} />
        {typedShapes.map(({ value, word }) => (
          <PlaceRadio key={value} value={value} chosen={chosen} label={t(`submit.where.${word}`)} />
        ))}
        <TypedCoordinates form={form} understood={understood} />
      </div>
    </fieldset>
  );
}

type RadioProps = { value: string; chosen: string; label: string; hint?: string; className?: string };

export function PlaceRadio({ value, chosen, label, hint, className = "choice" }: RadioProps) {
  return (
    <label className={className} hidden={value === "drawn" && chosen !== "drawn" ? true : undefined}>
      <input type="radio" name="place" value={value} defaultChecked={chosen === value} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
