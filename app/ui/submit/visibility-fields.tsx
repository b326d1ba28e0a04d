import { visibilities } from "#app/domain/needs/need-terms.ts";
import { visibilityWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** Who may see it, and what is never public. */
export function VisibilityFields({ form }: { form: FormState }) {
  const { t } = usePage();
  const choices = visibilities.map((value) => ({
    ...{ value, label: visibilityWord(t, value), hint: t(`submit.visibility-hint.${value}`) },
  }));
  return (
    <>
      <ChoiceField
        name="visibility"
        form={form}
        label={t("submit.what.visibility")}
        choices={choices}
        required
      />
      <fieldset className="field">
        <legend>{t("submit.what.closed")}</legend>
        <p className="hint">{t("submit.what.closed-hint")}</p>
        <div className="choices column">
          <Tick name="personalDispute" form={form} label={t("submit.what.dispute")} />
          <Tick name="underEighteen" form={form} label={t("submit.what.minor")} />
        </div>
      </fieldset>
    </>
  );
}

function Tick({ name, form, label }: { name: string; form: FormState; label: string }) {
  return (
    <label className="choice">
      <input type="checkbox" name={name} value="on" defaultChecked={form.values[name]?.[0] === "on"} />
      <span>{label}</span>
    </label>
  );
}
