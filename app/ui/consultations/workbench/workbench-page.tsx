import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { BulkFields } from "./bulk-fields.tsx";
import { WorkbenchFilterForm } from "./workbench-filter-form.tsx";
import { WorkbenchSteps } from "./workbench-steps.tsx";
import { WorkbenchTable } from "./workbench-table.tsx";
import type { WorkbenchView } from "./workbench-values.ts";

/** Every passage of a consultation that somebody works on: narrowed, sorted, and many at once. */
export function WorkbenchPage({ view, form }: { view: WorkbenchView; form: FormState }) {
  const t = useT();
  const { file, filter, counts, rows, next, mayAct, mayRun, done } = view;
  const desk = `/office/consultations/${file.number}`;
  const at = `${desk}/passages`;
  const asked = new URLSearchParams(Object.entries(filter));
  return (
    <div className="office">
      <OfficeNav here="/office/consultations" />
      <p className="crumb">
        <a href={desk}>{file.title}</a>
        <a href={`${desk}/contributions`}>{t("consultations.contributions")}</a>
      </p>
      <h1>{t("workbench.title")}</h1>
      {done && (
        <p className="note good" role="status">
          {t(`workbench.done-${done.act}`, { count: done.count })}
        </p>
      )}
      <WorkbenchSteps {...{ at, counts, filter }} />
      {mayRun && (
        <p className="acts">
          <a className="btn plain" href={`${desk}/splits`}>
            {t("workbench.splits")}
          </a>
          <a className="btn plain" href={`${desk}/topics`}>
            {t("workbench.topics")}
          </a>
        </p>
      )}
      <WorkbenchFilterForm {...{ at, view }} />
      <FormProblems form={form} labels={{ passage: t("workbench.passages") }} />
      {rows.length === 0 ? (
        <Empty text={t("workbench.none")} href={at} act={t("workbench.show-all")} />
      ) : (
        <form method="post" action={`${at}?${asked}`}>
          <WorkbenchTable
            {...{ at, rows, form, boxes: mayAct }}
            subjects={view.subjects}
            units={view.units}
          />
          {mayAct && <BulkFields {...{ form, mayGive: mayRun }} topics={view.topics} units={view.units} />}
        </form>
      )}
      {next && (
        <p className="acts">
          <a
            className="btn plain"
            href={`${at}?${new URLSearchParams([...asked, ["after", next]])}`}
            rel="next"
          >
            {t("office.next-page")}
          </a>
        </p>
      )}
    </div>
  );
}
