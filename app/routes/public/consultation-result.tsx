import { useLoaderData } from "@remix-run/react";
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { changedClause } from "#app/domain/consultations/result/changed-clause.server.ts";
import { publicResult, resultCounts } from "#app/domain/consultations/result/public-result.server.ts";
import {
  isNarrowed,
  type ResultFilter,
  resultFilter,
  taskPath,
} from "#app/domain/consultations/result/result-filter.ts";
import { publicResultRows } from "#app/domain/consultations/result/result-rows.server.ts";
import type { ResultHead } from "#app/domain/consultations/result/result-view.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { tasksOfResult } from "#app/domain/tasks/tasks-of-result.server.ts";
import { ChangedClausePart } from "#app/ui/consultations/result/changed-clause.tsx";
import { resultMarkup } from "#app/ui/consultations/result/result-markup.server.tsx";
import { ResultPage } from "#app/ui/consultations/result/result-page.tsx";
import { ResultTasks } from "#app/ui/consultations/result/result-tasks.tsx";
import { shortSubjects } from "#app/ui/consultations/subject-words.ts";
import { useT } from "#app/ui/page-context.tsx";
import { keptMarkup } from "#app/web/kept-markup.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t, actor } = context;
  const head = await publicResult(deps.db.read, params.number ?? "", deps.zone);
  if (!head) throw missing();
  const filter = resultFilter(new URL(request.url).searchParams);
  return {
    ...{ title: t("results.title"), head, filter, markup: await inside(context, head, filter) },
    tasks: await tasksOfResult(deps.db.read, head.id),
    changed: filter.about ? ((await changedClause(deps.db.read, head.id, filter.about)) ?? null) : null,
    mayOpenTask: hasRole(actor, "coordinator"),
  };
}

/** Features and clauses that the form and the charts name. */
const mostNamed = 200;

/** The counts, the table and the charts, rendered once for all who read alike until something of them changes. */
function inside({ deps, page, t, lang }: AppLoadContext, head: ResultHead, filter: ResultFilter) {
  const { elder, contrast, settingsVersion } = page;
  const key = JSON.stringify([head.id, head.revision, lang, elder, contrast, settingsVersion, filter]);
  return keptMarkup(deps.db, key, async () => {
    const reads = deps.db.read;
    const units = await unitChoices(reads);
    const counts = await resultCounts(reads, head.id);
    const listed = await publicResultRows(reads, head.id, filter);
    const spokenOf = [
      ...counts.subjects.slice(0, mostNamed).map(({ part }) => part),
      ...listed.rows.map(({ subject }) => subject),
    ];
    return resultMarkup(page, {
      ...{ number: head.number, filter, counts, listed },
      subjects: shortSubjects(t, lang, await contributionSubjects(reads, head.id, spokenOf)),
      units: units.map(({ id, name, nameEn }) => ({ value: id, label: lang === "en" ? nameEn : name })),
    });
  });
}

export default function ConsultationResult() {
  const t = useT();
  const { head, filter, markup, tasks, changed, mayOpenTask } = useLoaderData<typeof loader>();
  return (
    <ResultPage {...{ head, markup }}>
      {changed && <ChangedClausePart changed={changed} />}
      <ResultTasks number={head.number} tasks={tasks} />
      {mayOpenTask && (
        <p className="acts">
          <a className="btn plain" href={taskPath(head.number, filter)}>
            {t(isNarrowed(filter) ? "results.open-task-narrowed" : "results.open-task")}
          </a>
          <a href={`/office/consultations/${head.number}/verdicts`}>{t("results.verdict.list")}</a>
        </p>
      )}
    </ResultPage>
  );
}
