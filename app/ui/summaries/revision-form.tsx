import type { OfficeSummary } from "#app/domain/summaries/summary-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { DraftFields } from "./draft-fields.tsx";
import { draftLabels } from "./draft-labels.ts";
import { TheirVersion } from "./office-summary-page.tsx";

type RevisionProps = { summary: OfficeSummary; form: FormState; fresh: boolean };

/** A draft to rewrite. When somebody else was quicker, their words stand above and yours stay in the fields. */
export function RevisionForm({ summary, form, fresh }: RevisionProps) {
  const t = useT();
  const shown = fresh ? { values: valuesOf(summary), errors: {} } : form;
  const overtaken = form.reason === "changed-meanwhile";
  const version = fresh || overtaken ? summary.version : (form.values.version?.[0] ?? summary.version);
  return (
    <>
      <FormProblems form={shown} labels={draftLabels(t)} />
      {overtaken && <TheirVersion summary={summary} />}
      <form className="form" method="post">
        <input type="hidden" name="version" value={version} />
        <DraftFields form={shown} needs={summary.needs} />
        <p className="acts">
          <button className="btn" type="submit">
            {t("summaries.office.save")}
          </button>
        </p>
      </form>
    </>
  );
}

const valuesOf = ({ title, asked, evidence, category, quotes }: OfficeSummary): Record<string, string[]> => ({
  title: [title],
  asked: [asked],
  evidence: [evidence],
  category: [category],
  "quoteNeed[]": quotes.map(({ number }) => number),
  "quoteWords[]": quotes.map(({ words }) => words),
});
