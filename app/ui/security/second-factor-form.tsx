import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { action: string; form: FormState; to?: string; takesRecoveryCode?: boolean };

/** A code of the authenticator app; where it is for signing in, a recovery code too. */
export function SecondFactorForm({ action, form, to, takesRecoveryCode }: Props) {
  const t = useT();
  return (
    <form method="post" action={action} className="form">
      <FormProblems form={form} />
      {to !== undefined && <input type="hidden" name="to" value={to} />}
      <TextField
        name="code"
        label={t(takesRecoveryCode ? "security.second.label" : "security.second.label-app")}
        hint={t("security.second.hint")}
        autoComplete="one-time-code"
        maxLength={40}
        required
        form={form}
      />
      <div>
        <button type="submit" className="btn">
          {t("account.code.confirm")}
        </button>
      </div>
    </form>
  );
}
