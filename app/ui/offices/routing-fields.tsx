import type { RecordChoices } from "#app/domain/administration/register-fact.ts";
import { needKinds } from "#app/domain/needs/need-terms.ts";
import { factWords } from "#app/ui/admin/fact-words.ts";
import { categoryOptions } from "#app/ui/needs/category-options.ts";
import { kindWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { SelectField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** A routing rule: which needs it fits, where they go, from when to when. The draft can be tried before it is looked at. */
export function RoutingFields({ form, choices }: { form: FormState; choices: RecordChoices }) {
  const { t, lang, categories } = usePage();
  const offered = (name: string) =>
    (choices[name] ?? []).map((choice) => ({
      value: choice.value,
      label: factWords(t, lang, choice.name),
    }));
  return (
    <>
      <div className="field-pair">
        <TextField
          {...{ name: "ruleId", form, required: true, maxLength: 60, label: t("admin.fact.key") }}
          hint={t("admin.unit-id-hint")}
        />
        <TextField
          {...{ name: "priority", form, required: true, inputMode: "numeric" as const }}
          label={t("admin.fact.priority")}
          hint={t("admin.priority-hint")}
        />
      </div>
      <TextField
        {...{ name: "label", form, required: true, maxLength: 80 }}
        label={t("admin.fact.rule-label")}
      />
      <TextField
        {...{ name: "labelEn", form, maxLength: 120 }}
        label={t("admin.fact.rule-label-en")}
        hint={t("admin.rule-label-en-hint")}
      />
      <SelectField
        {...{ name: "territoryId", form, empty: t("admin.word.any-territory") }}
        label={t("admin.fact.territory")}
        choices={offered("territories")}
      />
      <SelectField
        {...{ name: "category", form, empty: t("admin.word.any-category") }}
        label={t("admin.fact.category")}
        choices={categoryOptions(categories, lang)}
      />
      <SelectField
        {...{ name: "kind", form, empty: t("admin.word.any-kind"), label: t("admin.fact.kind") }}
        choices={needKinds.map((value) => ({ value, label: kindWord(t, value) }))}
      />
      <TextField
        {...{ name: "planTier", form, maxLength: 40, label: t("admin.fact.plan-tier") }}
        hint={t("admin.tier-hint")}
      />
      <SelectField
        {...{ name: "unitId", form, required: true, empty: t("offices.choose") }}
        label={t("admin.fact.goes-to")}
        choices={offered("units")}
      />
      <SelectField
        {...{ name: "planner", form, required: true, label: t("admin.fact.planner") }}
        choices={(["territory", "none"] as const).map((value) => ({
          value,
          label: t(`admin.word.planner-${value}`),
        }))}
      />
      <div className="field-pair">
        <TextField
          {...{ name: "validFrom", form, required: true, type: "date" }}
          label={t("admin.fact.from")}
        />
        <TextField
          {...{ name: "validUntil", form, type: "date", label: t("admin.fact.until") }}
          hint={t("admin.until-hint")}
        />
      </div>
      <p>
        <button className="btn plain" type="submit" formMethod="get" formAction="/admin/routing/trial">
          {t("admin.try-draft")}
        </button>
      </p>
    </>
  );
}
