import { fieldsOf } from "#app/domain/consultations/surveys/answer-fields.ts";
import type { OfferedFeature } from "#app/domain/consultations/surveys/offered-features.ts";
import type { QuestionOf } from "#app/domain/consultations/surveys/questionnaire.ts";
import { coordinatesFrom } from "#app/domain/geo/typed-position.ts";
import { MapNote } from "#app/ui/map/map-note.tsx";
import { StaticMap } from "#app/ui/map/static-map.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AnswerFrame } from "./answer-frame.tsx";

type Props = {
  question: QuestionOf<"map">;
  form: FormState;
  label: string;
  hint: string;
  features: readonly OfferedFeature[];
};

/** A place from a list, by its coordinates, or with script by a press on the map. */
export function MapField({ question, form, label, hint, features }: Props) {
  const { t, lang, site, base } = usePage();
  const { id, required } = question;
  const { at } = fieldsOf(question);
  const here = coordinatesFrom(form.values[at]?.[0] ?? "");
  const choices = features.map(({ key, name, nameEn }) => ({
    value: key,
    label: lang === "en" ? nameEn : name,
  }));
  return (
    <AnswerFrame {...{ id, label, hint, required, form, className: "map-question" }}>
      {choices.length > 0 && (
        <SelectField
          {...{ name: id, id: `${id}-feature`, form: quiet(form), choices }}
          label={t("surveys.feature")}
          empty={t("surveys.no-feature")}
        />
      )}
      <TextField
        {...{ name: at, form, label: t("surveys.coordinates"), maxLength: 60 }}
        hint={t("surveys.hint.coordinates")}
      />
      <figure
        className="pick-point"
        data-enhance="pick-point"
        data-field={`f-${at}`}
        data-bounds={site.bounds.join(",")}
        data-lang={lang}
        data-label={t("surveys.map")}
        data-words-keys={t("surveys.map-keys")}
        data-words-zoom-in={t("map.zoom-in")}
        data-words-zoom-out={t("map.zoom-out")}
      >
        <StaticMap
          {...{ base, bounds: site.bounds, width: 640, height: 400, language: lang }}
          label={t("surveys.map-picture")}
          marks={here ? [{ geometry: { type: "Point", coordinates: here }, kind: "here" }] : []}
        />
        <figcaption>
          <MapNote />
        </figcaption>
      </figure>
    </AnswerFrame>
  );
}

/** What is wrong stands once, over the whole question. */
const quiet = (form: FormState): FormState => ({ ...form, errors: {} });
