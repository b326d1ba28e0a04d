import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { makeVersionMove, moveFormOf } from "#app/domain/notices/make-version-move.server.ts";
import { versionFile } from "#app/domain/notices/version-file.server.ts";
import { isChosenMove } from "#app/domain/plans/version-moves.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { MoveFields } from "#app/ui/versions/move-fields.tsx";
import { NoticeItems } from "#app/ui/versions/notice-items.tsx";
import { VersionChecklist } from "#app/ui/versions/version-checklist.tsx";
import { VersionFormPage } from "#app/ui/versions/version-form-page.tsx";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { versionAsked } from "#app/web/version-asked.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "" } = params;
  const file = await versionFile(context.deps, actor, { planId, number });
  if (!file) throw missing();
  const { move } = params;
  if (!isChosenMove(move)) throw missing();
  return {
    title: context.t(`versions.move.${move}`),
    file,
    move,
    asked: versionAsked(request, file.revision),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { plan: planId = "", number = "", move } = params;
  if (!isChosenMove(move)) throw missing();
  const form = await parseForm(request, moveFormOf(move));
  if (!form.ok) return again(form);
  const moved = await makeVersionMove(context.deps, actor, { planId, number }, form.value);
  if (moved.ok) return redirect(`/office/plans/${planId}/versions/${number}`, 303);
  if (!("told" in moved)) return again(form, moved.reason);
  const { zh, en, ...told } = moved.told;
  const closesOn = { ...told, basis: context.lang === "en" ? en : zh };
  return again({ values: form.values, errors: { closesOn: moved.reason }, told: { closesOn } });
}

export default function PlanMove() {
  const t = useT();
  const { file, move, asked } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const revision = form.reason === "changed-meanwhile" ? file.revision : asked;
  return (
    <>
      <VersionFormPage
        {...{ plan: file.plan, number: file.number, form, heading: t(`versions.move.${move}`) }}
        lead={t(`versions.means.${move}`)}
        send={t(`versions.move.${move}`)}
        labels={{ closesOn: t("versions.field.closesOn") }}
      >
        <input type="hidden" name="revision" value={revision} />
        <MoveFields move={move} form={form} />
      </VersionFormPage>
      {move === "openNotice" && <NoticeItems stage="notice" />}
      {move === "approve" && <NoticeItems stage="announcement" />}
      <VersionChecklist file={file} />
    </>
  );
}
