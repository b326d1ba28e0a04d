import { satisfactions } from "#app/domain/responses/verdict-form.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

const blank: FormState = { values: {}, errors: {} };

/** The author's verdict on an answer: solved or not, five levels, and words. */
export function VerdictForm({ number, form = blank }: { number: string; form?: FormState }) {
  const t = useT();
  return (
    <form className="form" method="post" action={`/needs/${number}/verdict`}>
      <ChoiceField
        name="solved"
        label={t("moves.resident.verdict.solved")}
        required
        form={form}
        choices={[
          { value: "yes", label: t("moves.resident.verdict.yes") },
          { value: "no", label: t("moves.resident.verdict.no") },
        ]}
      />
      <ChoiceField
        name="satisfaction"
        label={t("moves.resident.verdict.satisfaction")}
        required
        form={form}
        choices={satisfactions.map((value) => ({ value, label: t(`needs.satisfaction.${value}`) }))}
      />
      <AreaField
        name="words"
        label={t("moves.resident.verdict.words")}
        rows={3}
        maxLength={2000}
        form={form}
      />
      <div>
        <button className="btn" type="submit">
          {t("moves.resident.verdict.send")}
        </button>
      </div>
    </form>
  );
}
