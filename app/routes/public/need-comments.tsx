import { useActionData, useParams } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { commentForm } from "#app/domain/needs/comment-form.ts";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import { CommentForm } from "#app/ui/needs/comment-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { requirePerson } from "#app/web/require-actor.ts";
import { again } from "#app/web/respond.ts";

/** The comments stand on the need's page; only a form that came back is shown here. */
export function loader({ params }: LoaderFunctionArgs) {
  throw redirect(`/needs/${params.number}#comments`);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requirePerson(context, request);
  const number = params.number ?? "";
  const form = await parseForm(request, commentForm);
  if (!form.ok) return again(form);
  const said = await commentOnNeed(context.deps, actor, { number, ...form.value });
  if (!said.ok) return again(form, said.reason);
  const page = said.publication === "published" ? "thanks" : "thanks-waiting";
  return redirect(`/needs/${number}?said=${page}#comments`, 303);
}

export default function NeedComments() {
  const t = useT();
  const { number = "" } = useParams();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/needs/${number}`}>{t("needs.page.number", { number })}</a>
      </p>
      <h1>{t("needs.comments.form")}</h1>
      <CommentForm number={number} form={formState(useActionData())} hint={t("needs.comments.hint")} />
    </section>
  );
}
