import { reportGrounds } from "#app/domain/moderation/review-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField, ChoiceField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";

type ReportFormProps = {
  back: { href: string; label: string };
  /** What is reported, as its reader knows it. */
  about: string;
  /** Where else something may belong. */
  besides?: string;
  form: FormState;
};

/** A reader asks a moderator for another look at a need, a comment or an opinion. */
export function ReportForm({ back, about, besides, form }: ReportFormProps) {
  const t = useT();
  const grounds = reportGrounds.map((value) => ({ value, label: t(`needs.report-form.grounds.${value}`) }));
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={back.href}>{back.label}</a>
      </p>
      <h1>{t("needs.report-form.title")}</h1>
      <p className="lead">
        {t("needs.report-form.lead")}
        {besides && ` ${besides}`}
      </p>
      <p className="note">{about}</p>
      <form className="form" method="post">
        <FormProblems form={form} />
        {form.values.comment && <input type="hidden" name="comment" value={form.values.comment[0] ?? ""} />}
        <ChoiceField
          {...{ form, name: "ground", label: t("needs.report-form.ground"), required: true }}
          choices={grounds}
        />
        <AreaField {...{ form, name: "words", label: t("needs.report-form.words"), rows: 3 }} />
        <div>
          <button className="btn" type="submit">
            {t("needs.report-form.send")}
          </button>
        </div>
      </form>
    </section>
  );
}
