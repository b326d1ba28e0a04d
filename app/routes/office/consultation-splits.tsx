import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { mayCutPassages } from "#app/domain/consultations/consultation-policy.ts";
import { agreeToMany } from "#app/domain/consultations/workbench/agree-to-many.server.ts";
import { splitsForm } from "#app/domain/consultations/workbench/split-form.ts";
import { unsplitContributions } from "#app/domain/consultations/workbench/unsplit-contributions.server.ts";
import { SplitsPage } from "#app/ui/consultations/workbench/splits-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { answerForm } from "#app/web/answer-form.ts";
import { postedForm } from "#app/web/parse-form.ts";
import { placeAsked } from "#app/web/place-asked.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const query = new URL(request.url).searchParams;
  const { position } = placeAsked({ position: query.get("after") ?? "" });
  return {
    ...{ title: t("workbench.splits"), file: { number: file.number, title: file.title } },
    ...(await unsplitContributions(deps.db.read, file.id, position)),
    ...{ mayAgree: mayCutPassages(actor, file.state) === true, agreed: Number(query.get("agreed")) || 0 },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number = "" } = params;
  const fields = await postedForm(request);
  const { position } = placeAsked({ position: String(fields.get("last") ?? "") });
  const onwards = ({ many }: { many: number }) =>
    `/office/consultations/${number}/splits?after=${position}&agreed=${many}`;
  return await answerForm(fields, splitsForm, onwards, (asked) =>
    agreeToMany(context.deps, actor, { ...asked, number }),
  );
}

export default function ConsultationSplits() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <SplitsPage {...parts} form={formState(useActionData())} />;
}
