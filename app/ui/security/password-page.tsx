import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { SecurityCrumb } from "./security-crumb.tsx";

/** Sets a password or another one, and takes it away again. */
export function PasswordPage({ isSet, form }: { isSet: boolean; form: FormState }) {
  const t = useT();
  const field = { type: "password", autoComplete: "new-password", required: true, form } as const;
  return (
    <section className="narrow">
      <SecurityCrumb />
      <h1>{t("security.password.title")}</h1>
      <p className="lead">{t("security.password.lead")}</p>
      <form method="post" className="form">
        <FormProblems form={form} />
        <TextField
          {...field}
          name="password"
          label={t("security.password.new")}
          hint={t("security.password.hint")}
        />
        <TextField {...field} name="again" label={t("security.password.again")} />
        <div>
          <button type="submit" className="btn">
            {t("account.save")}
          </button>
        </div>
      </form>
      {isSet && (
        <form method="post" action="/account/security/password/removal" className="acts">
          <button type="submit" className="btn grave">
            {t("security.password.remove")}
          </button>
        </form>
      )}
    </section>
  );
}
