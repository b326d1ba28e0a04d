import { needKinds } from "#app/domain/needs/need-terms.ts";
import { kindWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { ChoiceField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** What is wanted: an answer, help, a remedy. */
export function KindField({ form }: { form: FormState }) {
  const { t } = usePage();
  const choices = needKinds.map((value) => ({
    value,
    label: kindWord(t, value),
    hint: t(`submit.kind-hint.${value}`),
  }));
  return <ChoiceField name="kind" form={form} label={t("submit.what.kind")} choices={choices} required />;
}
