import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** Number and query code: the way back to a need without an account. */
export function FollowUpForm({ form }: { form: FormState }) {
  const t = useT();
  return (
    <>
      <FormProblems
        form={form}
        labels={{ number: t("submit.receipt.number"), code: t("submit.receipt.code") }}
      />
      <form method="post" className="form">
        <TextField
          name="number"
          form={form}
          label={t("submit.receipt.number")}
          hint={t("submit.follow-up.number-hint")}
          maxLength={40}
          required
        />
        <TextField
          name="code"
          form={form}
          label={t("submit.receipt.code")}
          hint={t("submit.follow-up.code-hint")}
          autoComplete="off"
          maxLength={40}
          required
        />
        <div className="acts">
          <button className="btn" type="submit">
            {t("submit.follow-up.open")}
          </button>
        </div>
      </form>
    </>
  );
}
