import { planKinds, planTiers } from "#app/domain/plans/plan-terms.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

export type PlanChoice = { id: string; title: string; titleEn: string };

type Props = {
  plans: readonly PlanChoice[];
  form: FormState;
  /** Whether the head of a new plan is to be filled in. */
  open?: boolean;
};

/** The head of a plan for a document that has none: a plan that is there already, or all of a new one. */
export function HeadFields({ plans, form, open = false }: Props) {
  const { t, lang } = usePage();
  const label = (name: string) => t(`plan-import.field.${name}`);
  const choices = plans.map(({ id, title, titleEn }) => ({
    value: id,
    label: lang === "en" ? titleEn : title,
  }));
  const one = (name: string) => ({ name, form, label: label(name) });
  return (
    <>
      <SelectField {...one("plan")} choices={choices} empty={t("plan-import.new-plan")} />
      <TextField {...one("version")} hint={t("plan-import.hint.version")} maxLength={20} />
      <TextField {...one("sources")} maxLength={300} />
      <details open={open || form.values.id?.[0] ? true : undefined}>
        <summary>{t("plan-import.of-new-plan")}</summary>
        <div className="form">
          <TextField {...one("id")} hint={t("plan-import.hint.id")} maxLength={60} />
          <TextField {...one("title")} maxLength={120} />
          <TextField {...one("titleEn")} maxLength={200} />
          <SelectField
            {...one("tier")}
            empty={t("plan-import.choose")}
            choices={planTiers.map((value) => ({ value, label: t(`plan-import.tier.${value}`) }))}
          />
          <SelectField
            {...one("kind")}
            empty={t("plan-import.choose")}
            choices={planKinds.map((value) => ({ value, label: t(`plan-import.kind.${value}`) }))}
          />
          <SelectField {...one("parent")} choices={choices} empty={t("plan-import.no-parent")} />
          <TextField {...one("subject")} hint={t("plan-import.hint.subject")} maxLength={120} />
        </div>
      </details>
    </>
  );
}
