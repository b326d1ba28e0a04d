import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { choicesOf } from "./named.ts";

export type Offering = {
  today: string;
  territories: { id: string; name: string; nameEn: string }[];
  planners: { id: string; name: string }[];
  form: FormState;
};

/** Which territory goes to whom, on which day, and what the next one has to know. */
export function HandoverForm({ today, territories, planners, form }: Offering) {
  const { t, lang } = usePage();
  const labels = {
    territoryId: t("offices.territory"),
    toId: t("offices.handover.to"),
    onDay: t("offices.handover.on"),
    note: t("offices.handover.note"),
  };
  return (
    <>
      <FormProblems form={form} labels={labels} />
      <form method="post" className="form">
        <SelectField
          {...{ name: "territoryId", form, required: true, label: labels.territoryId }}
          choices={choicesOf(lang, territories)}
        />
        <SelectField
          {...{ name: "toId", form, required: true, empty: t("offices.choose"), label: labels.toId }}
          choices={planners.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          {...{ name: "onDay", form, required: true, type: "date", min: today }}
          label={labels.onDay}
        />
        <AreaField
          {...{ name: "note", form, required: true, maxLength: 2000, label: labels.note }}
          hint={t("offices.handover.note-hint")}
        />
        <div>
          <button className="btn" type="submit">
            {t("offices.handover.propose")}
          </button>
        </div>
      </form>
    </>
  );
}
