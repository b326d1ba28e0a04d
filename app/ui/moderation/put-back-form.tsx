import type { ReportGround, Subject } from "#app/domain/moderation/review-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { InOwnLanguage } from "#app/ui/primitives/in-own-language.tsx";
import { Written } from "#app/ui/primitives/written.tsx";

type Props = {
  kind: Subject["kind"];
  words: string;
  ground: ReportGround | null;
  reason: string | null;
  isHidden: boolean;
  form: FormState;
};

/** What was hidden and why, before it is shown again. */
export function PutBackForm({ kind, words, ground, reason, isHidden, form }: Props) {
  const t = useT();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href="/office/review">{t("moderation.title")}</a>
      </p>
      <h1>{t("moderation.put-back")}</h1>
      <p className="facts">
        <strong>{t(`moderation.kind.${kind}`)}</strong>
        {ground && <span>{t(`needs.report-form.grounds.${ground}`)}</span>}
        {reason && <InOwnLanguage words={reason} />}
      </p>
      <div className="review-words">
        <Written words={words} />
      </div>
      {isHidden || form.reason ? (
        <form className="form" method="post">
          <FormProblems form={form} />
          <p className="lead">{t("moderation.put-back-lead")}</p>
          <AreaField {...{ form, name: "reason", label: t("moderation.reason"), rows: 2 }} />
          <div>
            <button className="btn" type="submit">
              {t("moderation.put-back")}
            </button>
          </div>
        </form>
      ) : (
        <p className="note">{t("reasons.already-done")}</p>
      )}
    </section>
  );
}
