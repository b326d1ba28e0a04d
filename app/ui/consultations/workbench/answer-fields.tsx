import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField, TextField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** Whether something is taken up, why, and where it goes. */
export function AnswerFields({ form, required }: { form: FormState; required: boolean }) {
  const t = useT();
  const label = (name: string) => t(`consultations.passage-field.${name}`);
  return (
    <>
      <ChoiceField
        {...{ name: "adoption", form, required, label: label("adoption") }}
        choices={opinionAdoptions.map((value) => ({ value, label: t(`notices.adoption.${value}`) }))}
      />
      <AreaField {...{ name: "reason", form, required, rows: 4, label: label("reason") }} />
      <TextField {...{ name: "followUp", form, maxLength: 300, label: label("followUp") }} />
    </>
  );
}
