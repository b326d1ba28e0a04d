import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { decideManyForm, giveManyForm } from "#app/domain/consultations/workbench/bulk-form.ts";
import { decidePassages } from "#app/domain/consultations/workbench/decide-passages.server.ts";
import { givePassages } from "#app/domain/consultations/workbench/give-passages.server.ts";
import { workbenchDesk } from "#app/domain/consultations/workbench/workbench-desk.server.ts";
import { filterFields, workbenchFilter } from "#app/domain/consultations/workbench/workbench-filter.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { subjectOptions } from "#app/ui/consultations/subject-words.ts";
import { passageDue } from "#app/ui/consultations/workbench/passage-clock.ts";
import { WorkbenchPage } from "#app/ui/consultations/workbench/workbench-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { answerForm } from "#app/web/answer-form.ts";
import { postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t, lang } = context;
  const query = new URL(request.url).searchParams;
  const filter = filterIn(query);
  const desk = await workbenchDesk(deps, actor, {
    ...{ number: params.number ?? "", filter: workbenchFilter.parse(filter), after: query.get("after") },
  });
  if (!desk) throw missing();
  const { id, lines, ...view } = desk;
  const book = await loadRulebook(deps.db.read);
  const reader = { t, now: deps.clock.now(), zone: deps.zone };
  const done = query.get("done");
  const spokenOf = [filter.subject ?? "", ...lines.map(({ subject }) => subject)];
  return {
    title: t("workbench.title"),
    ...{
      ...view,
      filter,
      rows: lines.map((line) => ({ ...line, due: passageDue(line.dueOn, book, reader) })),
    },
    subjects: subjectOptions(t, lang, await contributionSubjects(deps.db.read, id, spokenOf)),
    units: (await unitChoices(deps.db.read)).map((unit) => ({
      ...{ value: unit.id, label: lang === "en" ? unit.nameEn : unit.name },
    })),
    done:
      done === "given" || done === "decided" ? { act: done, count: Number(query.get("count")) || 0 } : null,
  };
}

const filterIn = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    filterFields.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value] as const] : [];
    }),
  );

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer");
  const { number = "" } = params;
  const filter = filterIn(new URL(request.url).searchParams);
  const back =
    (done: "given" | "decided") =>
    ({ positions }: { positions: number[] }) =>
      `/office/consultations/${number}/passages?${new URLSearchParams({ ...filter, done, count: String(positions.length) })}`;
  const fields = await postedForm(request);
  if (fields.get("act") === "give")
    return await answerForm(fields, giveManyForm, back("given"), ({ passage: chosen, ...asked }) =>
      givePassages(context.deps, actor, { ...asked, number, chosen }),
    );
  return await answerForm(fields, decideManyForm, back("decided"), ({ passage: chosen, ...asked }) =>
    decidePassages(context.deps, actor, { ...asked, number, chosen }),
  );
}

export default function Passages() {
  const { title: _title, ...view } = useLoaderData<typeof loader>();
  return <WorkbenchPage view={view} form={formState(useActionData())} />;
}
