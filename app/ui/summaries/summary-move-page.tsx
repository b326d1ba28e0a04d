import type { OfficeSummary } from "#app/domain/summaries/summary-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { SummaryReading } from "./office-summary-page.tsx";

type MoveProps = {
  summary: OfficeSummary;
  act: "review" | "publication" | "return" | "declination";
  asksReason?: boolean;
  /** The version that was read before coming here. */
  version: number;
  form: FormState;
};

/** One move of a summary on a page of its own: what will happen, the summary to read once more, then the decision. */
export function SummaryMovePage({ summary, act, asksReason = false, version, form }: MoveProps) {
  const t = useT();
  const { number, title } = summary;
  const overtaken = form.reason === "changed-meanwhile";
  return (
    <>
      <OfficeNav here="/office/summaries" />
      <p className="crumb">
        <a href={`/office/summaries/${number}`}>
          {number} {title}
        </a>
      </p>
      <h1>{t(`summaries.office.act.${act}`)}</h1>
      <p className="lead">{t(`summaries.office.means.${act}`)}</p>
      <FormProblems form={form} />
      <div className="to-read">
        <SummaryReading summary={summary} />
      </div>
      <form className="form" method="post">
        <input type="hidden" name="version" value={overtaken ? summary.version : version} />
        {asksReason && (
          <AreaField
            {...{ name: "reason", form, required: true, maxLength: 1000 }}
            label={t("summaries.office.reason")}
            hint={t(`summaries.office.reason-hint.${act}`)}
          />
        )}
        <p className="acts">
          <button className="btn" type="submit">
            {t(`summaries.office.act.${act}`)}
          </button>
          <a className="btn plain" href={`/office/summaries/${number}`}>
            {t("summaries.office.back")}
          </a>
        </p>
      </form>
    </>
  );
}
