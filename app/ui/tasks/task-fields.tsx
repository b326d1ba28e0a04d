import { taskClasses, taskRungs, taskThemes } from "#app/domain/tasks/task-terms.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

export type TaskChoices = {
  units: readonly { id: string; name: string; nameEn: string }[];
  parents: readonly { number: string; title: string }[];
  clauses: readonly { planId: string; anchor: string; number: string; heading: string }[];
};
type FieldsProps = { form: FormState; choices: TaskChoices };

/** Everything a task is opened with. */
export function TaskFields({ form, choices }: FieldsProps) {
  const { t, lang } = usePage();
  const units = choices.units.map(({ id, name, nameEn }) => ({
    value: id,
    label: lang === "en" ? nameEn : name,
  }));
  const empty = t("tasks.office.choose");
  return (
    <>
      <TextField
        {...{ name: "title", form, required: true, maxLength: 60 }}
        label={t("tasks.office.title")}
      />
      <SelectField
        {...{ name: "class", form, required: true, empty, label: t("tasks.class-label") }}
        choices={taskClasses.map((value) => ({ value, label: t(`tasks.class.${value}`) }))}
      />
      <SelectField
        {...{ name: "theme", form, required: true, empty, label: t("tasks.head.theme") }}
        choices={taskThemes.map((value) => ({ value, label: t(`tasks.theme.${value}`) }))}
      />
      <SelectField
        {...{ name: "rung", form, required: true, empty, label: t("tasks.rung-label") }}
        choices={taskRungs.map((value) => ({ value, label: t(`tasks.rung.${value}`) }))}
      />
      <SelectField
        {...{ name: "leadUnitId", form, required: true, empty, label: t("tasks.head.lead") }}
        choices={units}
      />
      <ChoiceField {...{ name: "supporting[]", form, label: t("tasks.supporting") }} choices={units} />
      <div className="field-pair">
        <TextField
          {...{ name: "startOn", form, required: true, type: "date" }}
          label={t("tasks.office.start")}
        />
        <TextField {...{ name: "dueOn", form, required: true, type: "date" }} label={t("tasks.head.due")} />
      </div>
      <MeasureFields form={form} />
      <PlaceFields form={form} />
      <LadderFields form={form} choices={choices} />
    </>
  );
}

/** How it is checked: what is counted, how much of it, year by year, and for how much. */
function MeasureFields({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <>
      <TextField
        {...{ name: "measure", form, required: true, maxLength: 80 }}
        label={t("tasks.office.measure")}
        hint={t("tasks.office.measure-hint")}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "target", form, required: true, inputMode: "decimal" as const }}
          label={t("tasks.office.target")}
        />
        <TextField
          {...{ name: "measureUnit", form, required: true, maxLength: 12 }}
          label={t("tasks.office.unit")}
        />
      </div>
      <fieldset className="field" data-wrong={form.errors.year ? true : undefined}>
        <legend>
          {t("tasks.yearly")}
          <span className="optional">{t("forms.optional")}</span>
        </legend>
        {form.errors.year && <p className="wrong">{t(`errors.${form.errors.year}`)}</p>}
        {[0, 1, 2, 3, 4].map((at) => (
          <div className="field-pair" key={at}>
            <input
              name="year[]"
              inputMode="numeric"
              aria-label={t("tasks.office.year", { at: at + 1 })}
              placeholder={t("tasks.office.year-short")}
              defaultValue={form.values["year[]"]?.[at] ?? ""}
            />
            <input
              name="yearTarget[]"
              inputMode="decimal"
              aria-label={t("tasks.office.year-target", { at: at + 1 })}
              placeholder={t("tasks.office.target")}
              defaultValue={form.values["yearTarget[]"]?.[at] ?? ""}
            />
          </div>
        ))}
      </fieldset>
      <TextField
        {...{ name: "funds", form, inputMode: "decimal" as const, label: t("tasks.office.funds") }}
      />
      <ChoiceField
        {...{ name: "fundsArePublic", form, required: true, label: t("tasks.office.funds-public") }}
        choices={[
          { value: "yes", label: t("tasks.office.open") },
          { value: "no", label: t("tasks.office.withheld") },
        ]}
      />
    </>
  );
}

function PlaceFields({ form }: { form: FormState }) {
  const { t } = usePage();
  return (
    <>
      <TextField {...{ name: "placeLabel", form, required: true, maxLength: 60 }} label={t("tasks.place")} />
      <div className="field-pair">
        <TextField
          {...{ name: "lon", form, inputMode: "decimal" as const }}
          label={t("tasks.office.lon")}
          hint={t("tasks.office.place-hint")}
        />
        <TextField
          {...{ name: "lat", form, inputMode: "decimal" as const }}
          label={t("tasks.office.lat")}
          hint={t("tasks.office.place-hint")}
        />
      </div>
    </>
  );
}

/** Where it hangs: under which task with which weight, and which clauses it carries out besides. */
function LadderFields({ form, choices: { parents, clauses } }: FieldsProps) {
  const { t } = usePage();
  return (
    <>
      <div className="field-pair">
        <SelectField
          {...{ name: "parent", form, empty: t("tasks.none"), label: t("tasks.part-of") }}
          choices={parents.map(({ number, title }) => ({
            value: number,
            label: t("tasks.page-title", { title, number }),
          }))}
        />
        <TextField
          {...{ name: "weight", form, inputMode: "decimal" as const }}
          label={t("tasks.office.weight")}
          hint={t("tasks.office.weight-hint")}
        />
      </div>
      <SelectField
        {...{ name: "clause[]", form, empty: t("tasks.none"), label: t("tasks.office.clause") }}
        choices={clauses.map(({ planId, anchor, number, heading }) => ({
          value: `${planId}#${anchor}`,
          label: t("tasks.thread.clause", { number, heading }),
        }))}
      />
    </>
  );
}
