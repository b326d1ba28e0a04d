import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { SecurityCrumb } from "./security-crumb.tsx";

/** How many recovery codes are left, and the button that makes new ones. */
export function RecoveryCodesPage({ left, form }: { left: number; form: FormState }) {
  const t = useT();
  return (
    <section className="narrow">
      <SecurityCrumb />
      <h1>{t("security.codes.title")}</h1>
      <p className="lead">{t("security.codes.lead")}</p>
      <p>{t("security.codes.left", { count: left })}</p>
      <FormProblems form={form} />
      <form method="post" className="acts">
        <button type="submit" className="btn">
          {t("security.codes.make")}
        </button>
      </form>
    </section>
  );
}
