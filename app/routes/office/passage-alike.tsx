import { useActionData, useLoaderData } from "@remix-run/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/server-runtime";
import { mayRunConsultations } from "#app/domain/consultations/consultation-policy.ts";
import { contributionFile } from "#app/domain/consultations/contribution-file.server.ts";
import { placeOfPassage } from "#app/domain/consultations/place-of-passage.server.ts";
import { alikePassages } from "#app/domain/consultations/workbench/alike-passages.server.ts";
import { decideManyForm } from "#app/domain/consultations/workbench/bulk-form.ts";
import { decidePassages } from "#app/domain/consultations/workbench/decide-passages.server.ts";
import { unitsInSight } from "#app/domain/consultations/workbench/workbench-conditions.server.ts";
import { unitChoices } from "#app/domain/needs/unit-choices.server.ts";
import { AlikePage } from "#app/ui/consultations/workbench/alike-page.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { answerForm } from "#app/web/answer-form.ts";
import { postedForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t, lang } = context;
  const reads = deps.db.read;
  const { number = "", passage: id = "" } = params;
  const found = await placeOfPassage(reads, { number, id });
  const file = await contributionFile(deps, actor, { number, position: found?.position ?? 0 });
  const passage = file?.passages.find((each) => each.id === id);
  const units = unitsInSight(actor);
  if (!file || !passage || (units && !units.includes(passage.unitId ?? ""))) throw missing();
  const { words } = passage;
  const lines = await alikePassages(reads, { id, words, consultationId: file.consultation.id, units });
  const like = new URL(request.url).searchParams.get("like");
  return {
    ...{ title: t("workbench.alike-title"), file, passage, lines, mayGive: mayRunConsultations(actor) },
    taken: lines.find((line) => line.id === like && line.adoption !== null) ?? null,
    units: (await unitChoices(reads)).map((unit) => ({
      ...{ value: unit.id, label: lang === "en" ? unit.nameEn : unit.name },
    })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer");
  const { number = "" } = params;
  const done = ({ positions }: { positions: number[] }) =>
    `/office/consultations/${number}/passages?done=decided&count=${positions.length}`;
  return await answerForm(
    ...([await postedForm(request), decideManyForm, done] as const),
    ({ passage: chosen, ...asked }) => decidePassages(context.deps, actor, { ...asked, number, chosen }),
  );
}

export default function PassageAlike() {
  const { title: _title, taken, ...parts } = useLoaderData<typeof loader>();
  const { adoption, reason, followUp } = taken ?? parts.passage.draft ?? {};
  const form = formState(useActionData(), {
    ...{ adoption: adoption ?? [], reason: reason ?? "", followUp: followUp ?? "" },
  });
  return <AlikePage {...parts} form={form} />;
}
