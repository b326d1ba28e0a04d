import { useT } from "#app/ui/page-context.tsx";
import { TextField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

/** Signing in by contact and password, and the ways for whoever has none or lost it. */
export function PasswordSignIn({ to, form }: { to: string; form: FormState }) {
  const t = useT();
  return (
    <section className="narrow">
      <h1>{t("security.sign-in.title")}</h1>
      <p className="lead">{t("security.sign-in.lead")}</p>
      <form method="post" action="/sign-in/password" className="form">
        <FormProblems
          form={form}
          labels={{ contact: t("account.contact.label"), password: t("security.password.label") }}
        />
        <input type="hidden" name="to" value={form.values.to?.[0] ?? to} />
        <TextField
          name="contact"
          label={t("account.contact.label")}
          autoComplete="username"
          maxLength={254}
          required
          form={form}
        />
        <TextField
          name="password"
          type="password"
          label={t("security.password.label")}
          autoComplete="current-password"
          required
          form={form}
        />
        <div>
          <button type="submit" className="btn">
            {t("security.sign-in.go")}
          </button>
        </div>
      </form>
      <p className="acts">
        <a className="btn plain" href={`/sign-in?to=${encodeURIComponent(to)}`}>
          {t("security.sign-in.by-code")}
        </a>
        <a className="btn plain" href="/sign-in/lost">
          {t("security.second.lost")}
        </a>
      </p>
    </section>
  );
}
