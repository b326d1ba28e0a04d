import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { commentForm } from "#app/domain/needs/comment-form.ts";
import { commentOnNeed } from "#app/domain/needs/comment-on-need.server.ts";
import { needForReader } from "#app/domain/needs/need-for-reader.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { CommentForm } from "#app/ui/needs/comment-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { requireSwitch } from "#app/web/require-switch.ts";
import { again } from "#app/web/respond.ts";

/** The form by itself: the comments stand on the need's page, and one that could not be taken comes back here. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requirePerson(context, request);
  requireSwitch(context, "comments");
  const need = await needForReader(context.deps, actor, params.number ?? "");
  if (!need) throw missing();
  return {
    title: context.t("needs.comments.form"),
    submissionKey: context.deps.ids.next(),
    voices: await voicesFor(context.deps, actor),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "comment");
  const number = params.number ?? "";
  const form = await parseForm(request, commentForm);
  if (!form.ok) return again(form);
  const said = await commentOnNeed(context.deps, actor, { number, ...form.value });
  if (!said.ok) return again(form, said.reason);
  const page = said.publication === "published" ? "thanks" : "thanks-waiting";
  return redirect(`/needs/${number}?said=${page}&comment=${said.id}#comment-${said.id}`, 303);
}

export default function NeedComments() {
  const t = useT();
  const { number = "" } = useParams();
  const { submissionKey, voices } = useLoaderData<typeof loader>();
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/needs/${number}`}>{t("needs.page.number", { number })}</a>
      </p>
      <h1>{t("needs.comments.form")}</h1>
      <CommentForm
        {...{ number, voices }}
        form={formState(useActionData(), { submissionKey })}
        hint={t("needs.comments.hint")}
      />
    </section>
  );
}
