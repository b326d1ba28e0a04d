import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  person: { id: string; name: string };
  factors: { totp: boolean; passkeys: number };
  form: FormState;
};

/** An administrator ends the second factors that somebody lost; what that does stands above the reason. */
export function FactorEndingPage({ person, factors, form }: Props) {
  const t = useT();
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href={`/admin/people/${person.id}`}>{person.name}</a>
      </p>
      <h1>{t("security.ending.title")}</h1>
      {factors.totp || factors.passkeys > 0 ? (
        <>
          <p className="lead">{t("security.ending.lead")}</p>
          <p className="note">{t("security.ending.effect", { count: factors.passkeys })}</p>
          <FormProblems form={form} labels={{ reason: t("security.ending.reason") }} />
          <form method="post" className="form">
            <AreaField
              {...{ name: "reason", form, required: true, rows: 3, maxLength: 500 }}
              label={t("security.ending.reason")}
              hint={t("security.ending.reason-hint")}
            />
            <div>
              <button className="btn grave" type="submit">
                {t("security.ending.done")}
              </button>
            </div>
          </form>
        </>
      ) : (
        <p>{t("security.ending.nothing")}</p>
      )}
    </div>
  );
}
