import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { mayCutPassages } from "#app/domain/consultations/consultation-policy.ts";
import { changeTopics } from "#app/domain/consultations/workbench/change-topics.server.ts";
import {
  addTopicForm,
  removeTopicForm,
  renameTopicForm,
} from "#app/domain/consultations/workbench/topic-form.ts";
import { topicChoices, topicLines } from "#app/domain/consultations/workbench/topic-queries.server.ts";
import { TopicsPage } from "#app/ui/consultations/workbench/topics-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { answerForm } from "#app/web/answer-form.ts";
import { postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const lines = await topicLines(deps.db.read, file.id);
  const own = new Set(lines.map(({ name }) => name));
  return {
    ...{ title: t("workbench.topics"), file: { number: file.number, title: file.title }, lines },
    suggested: (await topicChoices(deps.db.read, file.id)).filter((name) => !own.has(name)),
    mayKeep: mayCutPassages(actor, file.state) === true,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number = "" } = params;
  const { deps } = context;
  const back = `/office/consultations/${number}/topics`;
  const fields = await postedForm(request);
  switch (fields.get("act")) {
    case "rename":
      return await answerForm(fields, renameTopicForm, back, (asked) =>
        changeTopics(deps, actor, { ...asked, act: "rename", number }),
      );
    case "remove":
      return await answerForm(fields, removeTopicForm, back, (asked) =>
        changeTopics(deps, actor, { ...asked, act: "remove", number }),
      );
    default:
      return await answerForm(fields, addTopicForm, back, (asked) =>
        changeTopics(deps, actor, { ...asked, act: "add", number }),
      );
  }
}

export default function ConsultationTopics() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <TopicsPage {...parts} form={formState(useActionData())} />;
}
