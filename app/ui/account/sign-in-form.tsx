import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** One field for an e-mail address or a mobile number. */
export function SignInForm({ form }: { form: FormState }) {
  const t = useT();
  return (
    <form method="post" action="/sign-in" className="form">
      <FormProblems form={form} />
      <input type="hidden" name="to" value={form.values.to?.[0] ?? ""} />
      <TextField
        name="contact"
        label={t("account.contact.label")}
        hint={t("account.contact.hint")}
        autoComplete="username"
        maxLength={254}
        required
        form={form}
      />
      <div>
        <button type="submit" className="btn">
          {t("account.sign-in.send")}
        </button>
      </div>
    </form>
  );
}
