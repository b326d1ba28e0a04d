import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = { name: string; linked: boolean; waiting: boolean; form: FormState };

/** Whether the city's sign-in opens this account, and the one thing to do about it. */
export function ProviderLink({ name, linked, waiting, form }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/account">{t("account.title")}</a>
      </p>
      <h1>{t("provider.link.title", { name })}</h1>
      <FormProblems form={form} />
      <p className="lead">
        {t(linked ? "provider.link.linked" : waiting ? "provider.link.waiting" : "provider.link.none", {
          name,
        })}
      </p>
      {linked || waiting ? (
        <form method="post" className="acts">
          <button
            type="submit"
            className={linked ? "btn grave" : "btn"}
            name="act"
            value={linked ? "unlink" : "link"}
          >
            {t(linked ? "provider.link.end" : "provider.link.make", { name })}
          </button>
        </form>
      ) : (
        <p className="acts">
          <a className="btn" href="/sign-in/provider?to=/account/provider">
            {t("provider.link.begin", { name })}
          </a>
        </p>
      )}
    </section>
  );
}
