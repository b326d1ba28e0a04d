import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** One field for an e-mail address or a mobile number. */
export function SendCodeForm({ form, action }: { form: FormState; action: string }) {
  const t = useT();
  return (
    <form method="post" action={action} className="form">
      <FormProblems form={form} />
      <input type="hidden" name="to" value={form.values.to?.[0] ?? ""} />
      <TextField
        name="contact"
        label={t("account.contact.label")}
        hint={t("account.contact.hint")}
        autoComplete="email"
        maxLength={254}
        required
        form={form}
      />
      <div>
        <button type="submit" className="btn">
          {t("account.contact.send")}
        </button>
      </div>
    </form>
  );
}
