import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { waitingTables } from "#app/domain/consultations/ledger/import/waiting-tables.server.ts";
import { makeConsultationMove, moveFormOf } from "#app/domain/consultations/make-consultation-move.server.ts";
import { isOffered } from "#app/domain/consultations/offered-moves.ts";
import { ConsultationFormPage } from "#app/ui/consultations/consultation-form-page.tsx";
import { ConsultationMoveFields } from "#app/ui/consultations/consultation-move-fields.tsx";
import { WaitingTables } from "#app/ui/consultations/ledger/waiting-tables.tsx";
import { SetUpChecklist } from "#app/ui/consultations/set-up-checklist.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";
import { versionAsked } from "#app/web/version-asked.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number = "", move } = params;
  const file = await consultationFile(context.deps, actor, number);
  if (!file || !isOffered(move)) throw missing();
  return {
    title: context.t(`consultations.move.${move}`),
    file,
    move,
    tables: move === "collate" ? await waitingTables(context.deps.db.read, file.id) : [],
    asked: versionAsked(request, file.revision),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator");
  const { number = "", move } = params;
  if (!isOffered(move)) throw missing();
  const form = await parseForm(request, moveFormOf(move));
  if (!form.ok) return again(form);
  const moved = await makeConsultationMove(context.deps, actor, number, form.value);
  return moved.ok
    ? redirect(`/office/consultations/${number}`, 303)
    : again({ values: form.values }, moved.reason);
}

export default function MoveConsultation() {
  const t = useT();
  const { title, file, move, tables, asked } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const revision = form.reason === "changed-meanwhile" ? file.revision : asked;
  return (
    <>
      <ConsultationFormPage
        {...{ file, heading: title, send: title, form }}
        lead={t(`consultations.means.${move}`)}
      >
        <input type="hidden" name="revision" value={revision} />
        <WaitingTables number={file.number} tables={tables} />
        <ConsultationMoveFields move={move} form={form} />
      </ConsultationFormPage>
      {move === "publish" && <SetUpChecklist gaps={file.gaps} />}
    </>
  );
}
