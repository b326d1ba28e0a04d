import type { RegisterEffect } from "#app/domain/administration/register-effect.ts";
import { Effects } from "#app/ui/admin/effects.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type Props = {
  form: FormState;
  labels: Record<string, string>;
  /** Known once the form was looked at. */
  effects: readonly RegisterEffect[] | undefined;
  confirm: string;
  /** What is about to be done, in one line. */
  said?: string;
  children: React.ReactNode;
};

/** A weighty act in two steps: what is asked for; then what it touches, and yes. Everything typed is carried along. */
export function TwoSteps({ form, labels, effects, confirm, said, children }: Props) {
  const t = useT();
  const carried = Object.entries(form.values).filter(([name]) => name !== "step");
  return (
    <>
      <FormProblems form={form} labels={labels} />
      {effects === undefined ? (
        <form method="post" className="form">
          {children}
          <p className="acts">
            <button className="btn" type="submit" name="step" value="preview">
              {t("admin.to-preview")}
            </button>
          </p>
        </form>
      ) : (
        <form method="post" className="form">
          {said && <p className="lead">{said}</p>}
          <h2>{t("admin.what-it-touches")}</h2>
          <Effects effects={effects} />
          {carried.flatMap(([name, all]) =>
            all.map((value, at) => <input key={`${name} ${at}`} type="hidden" name={name} value={value} />),
          )}
          <p className="acts">
            <button className="btn" type="submit" name="step" value="confirm">
              {confirm}
            </button>
            <button className="btn plain" type="submit" name="step" value="edit" formNoValidate>
              {t("admin.back-to-edit")}
            </button>
          </p>
        </form>
      )}
    </>
  );
}
