import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import type { DeskOpinion } from "#app/domain/notices/version-file-view.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, SelectField, TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

export type UnitChoice = { id: string; name: string; nameEn: string };
type Props = { opinion: DeskOpinion; units: readonly UnitChoice[]; mayAssign: boolean; form: FormState };

/** Which unit, whether it is taken up, why, and what was changed for it. */
export function TreatmentForm({ opinion, units, mayAssign, form: sent }: Props) {
  const { t, lang } = usePage();
  const { revision, unitId } = opinion;
  const fresh = Object.keys(sent.values).length === 0;
  const form: FormState = fresh ? { ...sent, values: kept(opinion) } : sent;
  const seen = sent.reason === "changed-meanwhile" ? revision : (form.values.revision?.[0] ?? revision);
  const choices = units
    .filter(({ id }) => mayAssign || id === unitId)
    .map(({ id, name, nameEn }) => ({ value: id, label: lang === "en" ? nameEn : name }));
  return (
    <form className="form" method="post">
      <FormProblems form={form} />
      <input type="hidden" name="revision" value={seen} />
      <SelectField
        {...{ name: "unit", form, choices, required: true, label: t("versions.treatment.unit") }}
        empty={t("versions.treatment.choose")}
      />
      {mayAssign && (
        <p>
          <button className="btn plain" type="submit" name="act" value="assign" formNoValidate>
            {t("versions.treatment.assign")}
          </button>
        </p>
      )}
      <ChoiceField
        {...{ name: "adoption", form, required: true, label: t("versions.treatment.adoption") }}
        choices={opinionAdoptions.map((value) => ({ value, label: t(`notices.adoption.${value}`) }))}
      />
      <AreaField
        {...{ name: "reason", form, required: true, rows: 4, label: t("versions.treatment.reason") }}
        hint={t("versions.treatment.reason-hint")}
      />
      <TextField
        {...{ name: "changed", form, label: t("versions.treatment.changed") }}
        hint={t("versions.treatment.changed-hint")}
      />
      <p className="acts">
        <button className="btn" type="submit" name="act" value="treat">
          {t("versions.treatment.save")}
        </button>
        <a className="btn plain" href="/office/opinions">
          {t("versions.back")}
        </a>
      </p>
    </form>
  );
}

const kept = ({ unitId, adoption, reason, changed }: DeskOpinion): FormState["values"] => ({
  unit: [unitId ?? ""],
  adoption: adoption ? [adoption] : [],
  reason: [reason ?? ""],
  changed: [changed.join(" ")],
});
