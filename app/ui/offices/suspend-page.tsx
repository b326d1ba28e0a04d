import { AdminNav } from "#app/ui/admin/admin-nav.tsx";
import { usePage } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  person: { id: string; name: string };
  suspension?: { reason: string; appeal: string | null };
  roles: number;
  sessions: number;
  form: FormState;
};

/** Keeps a person from acting, or lets them act again; what it touches stands above the reason. */
export function SuspendPage({ person, suspension, roles, sessions, form }: Props) {
  const { t } = usePage();
  return (
    <div className="office">
      <AdminNav here="/admin/people" />
      <p className="crumb">
        <a href={`/admin/people/${person.id}`}>{person.name}</a>
      </p>
      <h1>{t(suspension ? "offices.suspend.lift" : "offices.suspend.title")}</h1>
      {suspension ? (
        <>
          <h2>{t("suspension.why")}</h2>
          <p className="words">{suspension.reason}</p>
          {suspension.appeal && (
            <>
              <h2>{t("offices.person.objection")}</h2>
              <p className="words">{suspension.appeal}</p>
            </>
          )}
        </>
      ) : (
        <p className="note">{t("offices.suspend.effect", { roles, sessions })}</p>
      )}
      <FormProblems form={form} labels={{ reason: t("admin.reason") }} />
      <form method="post" className="form">
        <input type="hidden" name="act" value={suspension ? "lift" : "suspend"} />
        <AreaField
          {...{ name: "reason", form, required: true, rows: 3, maxLength: 500 }}
          label={t("admin.reason")}
          hint={t("offices.suspend.reason-hint")}
        />
        <div>
          <button className={suspension ? "btn" : "btn grave"} type="submit">
            {t(suspension ? "offices.suspend.lift" : "offices.suspend.title")}
          </button>
        </div>
      </form>
    </div>
  );
}
