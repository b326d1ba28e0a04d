import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { moveText } from "#app/domain/outreach/texts/move-text.server.ts";
import { officeText } from "#app/domain/outreach/texts/office-texts-queries.server.ts";
import { textMoveForm, textReasonForm } from "#app/domain/outreach/texts/text-draft.ts";
import { mayWriteText } from "#app/domain/outreach/texts/text-policy.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { OfficeTextHead, OfficeTextReading } from "#app/ui/outreach/office-text-page.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { AreaField } from "#app/ui/primitives/field.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { forbidden, missing, requireRole } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

const moves = ["submit", "return", "publish"] as const;
const moveOf = (asked: string | undefined) => moves.find((move) => move === asked);

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const move = moveOf(params.move);
  const text = await officeText(context.deps.db.read, actor, params.number ?? "");
  if (!text || !move) throw missing();
  if (!mayWriteText(actor, text.kind)) throw forbidden();
  const asked = Number(new URL(request.url).searchParams.get("revision"));
  const revision = Number.isInteger(asked) && asked > 0 ? asked : text.revision;
  return { title: context.t(`outreach.desk.move.${move}`), text, move, revision };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "planner");
  const [number, move] = [params.number ?? "", moveOf(params.move)];
  if (!move) throw missing();
  const shape = move === "return" ? textReasonForm : textMoveForm;
  const form = await parseForm(request, shape);
  if (!form.ok) return again(form);
  const moved = await moveText(context.deps, actor, { ...form.value, number, move });
  return moved.ok
    ? redirect(`/office/outreach/texts/${number}`, 303)
    : again({ values: form.values }, moved.reason);
}

export default function TextMovePage() {
  const t = useT();
  const { text, move, revision, title } = useLoaderData<typeof loader>();
  const form = formState(useActionData());
  const seen = form.reason === "changed-meanwhile" ? text.revision : revision;
  return (
    <>
      <OfficeNav here="/office/outreach/texts" />
      <OfficeTextHead text={text} />
      <h2>{title}</h2>
      <p className="lead">{t(`outreach.desk.means.${move}`)}</p>
      <FormProblems form={form} />
      <OfficeTextReading text={text} />
      <form className="form" method="post">
        <input type="hidden" name="revision" value={seen} />
        {move === "return" && (
          <AreaField
            {...{ name: "reason", form, required: true, maxLength: 1000 }}
            label={t("outreach.desk.reason")}
          />
        )}
        <p className="acts">
          <button className="btn" type="submit">
            {title}
          </button>
          <a className="btn plain" href={`/office/outreach/texts/${text.number}`}>
            {t("outreach.desk.back")}
          </a>
        </p>
      </form>
    </>
  );
}
