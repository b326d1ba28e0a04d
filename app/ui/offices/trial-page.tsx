import type { Bounds } from "#app/domain/geo/bounds.ts";
import type { Position } from "#app/domain/geo/geometry.ts";
import { needKinds } from "#app/domain/needs/need-terms.ts";
import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import type { MapFeature } from "#app/ui/map/map-feature.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { categoryOptions } from "#app/ui/needs/category-options.ts";
import { kindWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { TrialOutcome, type TrialView } from "./trial-outcome.tsx";

type Props = {
  territories: readonly MapFeature[];
  bounds: Bounds;
  draft?: { label: string; values: Record<string, string[]> };
  draftProblem: boolean;
  values: Record<string, string[]>;
  errors: Record<string, string>;
  trial?: TrialView;
  place?: { at: Position; name: string };
};

/** "What would happen to this need": asked by address, answered below, nothing kept. */
export function TrialPage(props: Props) {
  const { t, lang, base } = usePage();
  const { territories, bounds, draft, draftProblem, trial, place } = props;
  const form: FormState = { values: props.values, errors: props.errors };
  return (
    <div className="office">
      <AdminNav here="/admin/routing" />
      <p className="crumb">
        <a href="/admin/routing">{t("admin.place.routing")}</a>
      </p>
      <h1>{t("offices.trial.title")}</h1>
      <p className="lead">{t("offices.trial.lead")}</p>
      {draft && <p className="note">{t("offices.trial.draft", { label: draft.label })}</p>}
      {draftProblem && <p className="note">{t("offices.trial.draft-incomplete")}</p>}
      <FormProblems
        form={form}
        labels={{
          place: t("offices.trial.place"),
          coordinates: t("offices.trial.coordinates"),
          about: t("admin.fact.category"),
          sort: t("admin.fact.kind"),
          on: t("offices.trial.on"),
        }}
      />
      <TrialFields form={form} draft={draft?.values} />
      {trial && (
        <section aria-labelledby="trial-outcome">
          <h2 id="trial-outcome">{t("offices.trial.outcome", { day: trial.day })}</h2>
          {place && (
            <figure className="trial-map">
              <StaticMap
                {...{ base, bounds, layers: territories, width: 720, height: 360, language: lang }}
                label={t("offices.trial.map", { place: place.name })}
                marks={[{ geometry: { type: "Point", coordinates: place.at }, kind: "here" }]}
              />
              <figcaption>
                <MapNote />
              </figcaption>
            </figure>
          )}
          <TrialOutcome trial={trial} />
        </section>
      )}
    </div>
  );
}

function TrialFields({ form, draft }: { form: FormState; draft?: Record<string, string[]> | undefined }) {
  const { t, lang, categories } = usePage();
  const own = ["place", "coordinates", "about", "sort", "tier", "words", "on"];
  const carried = Object.entries(draft ?? {}).filter(([name]) => !own.includes(name));
  return (
    <form className="form" method="get" action="/admin/routing/trial">
      {carried.flatMap(([name, all]) =>
        all.map((value) => <input key={name} type="hidden" name={name} value={value} />),
      )}
      <div className="field-pair">
        <TextField
          {...{ name: "place", form, maxLength: 80, label: t("offices.trial.place") }}
          hint={t("offices.trial.place-hint")}
        />
        <TextField
          {...{ name: "coordinates", form, maxLength: 60, label: t("offices.trial.coordinates") }}
          hint={t("offices.trial.coordinates-hint")}
        />
      </div>
      <div className="field-pair">
        <SelectField
          {...{ name: "about", form, required: true, empty: t("offices.choose") }}
          label={t("admin.fact.category")}
          choices={categoryOptions(categories, lang)}
        />
        <SelectField
          {...{ name: "sort", form, required: true, empty: t("offices.choose") }}
          label={t("admin.fact.kind")}
          choices={needKinds.map((value) => ({ value, label: kindWord(t, value) }))}
        />
      </div>
      <AreaField
        {...{ name: "words", form, rows: 3, maxLength: 2000, label: t("offices.trial.words") }}
        hint={t("offices.trial.words-hint")}
      />
      <div className="field-pair">
        <TextField {...{ name: "tier", form, maxLength: 40, label: t("admin.fact.plan-tier") }} />
        <TextField
          {...{ name: "on", form, type: "date", label: t("offices.trial.on") }}
          hint={t("offices.trial.on-hint")}
        />
      </div>
      <div>
        <button className="btn" type="submit">
          {t("offices.trial.act")}
        </button>
      </div>
    </form>
  );
}
