import { useT } from "#app/ui/page-context.tsx";
import { type Choice, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { AnswerFields } from "./answer-fields.tsx";

type Props = { form: FormState; topics: readonly string[]; units: Choice[]; mayGive: boolean };

/** What is done with all that are ticked: given to a unit, put under a topic, or answered alike. */
export function BulkFields({ form, topics, units, mayGive }: Props) {
  const t = useT();
  const act = form.values.act?.[0];
  return (
    <fieldset className="bulk">
      <legend>{t("workbench.with-chosen")}</legend>
      <div className="bulk-sorting">
        {mayGive && (
          <SelectField
            {...{ name: "unit", form, choices: units, label: t("consultations.passage-field.unit") }}
            empty={t("workbench.stays")}
          />
        )}
        <TextField
          {...{ name: "topic", form, maxLength: 60, list: "topics", hint: t("workbench.stays-hint") }}
          label={t("consultations.passage-field.topic")}
        />
        <datalist id="topics">
          {topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
      </div>
      <p className="acts">
        <button className="btn" type="submit" name="act" value="give" formNoValidate>
          {t(mayGive ? "workbench.give" : "workbench.sort")}
        </button>
      </p>
      <details open={act === "decide"}>
        <summary>{t("workbench.decide-alike")}</summary>
        <AnswerFields form={form} required={false} />
        <p className="acts">
          <button className="btn" type="submit" name="act" value="decide" formNoValidate>
            {t("workbench.decide-chosen")}
          </button>
        </p>
      </details>
    </fieldset>
  );
}
