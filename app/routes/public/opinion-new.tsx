import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { giveOpinion } from "#app/domain/notices/give-opinion.server.ts";
import { publicNotice } from "#app/domain/notices/notice-queries.server.ts";
import { opinionForm } from "#app/domain/notices/opinion-form.ts";
import { opinionSubjects } from "#app/domain/notices/opinion-form-queries.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { OpinionForm } from "#app/ui/notices/opinion-form.tsx";
import { questionPath } from "#app/ui/notices/question-path.ts";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

/** Anybody may see what is asked; sending leads to signing in, with what was typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const notice = await publicNotice(deps.db.read, params.number ?? "", today);
  if (!notice) throw missing();
  const about = new URL(request.url).searchParams.get("about") ?? "";
  const { number, phase, planId, versionId } = notice;
  return {
    title: t("notices.give"),
    notice: { number, title: notice.title, phase, planId },
    about,
    // Of one that was taken back the version is a draft again; what was being typed is kept.
    subjects: phase === "withdrawn" ? [] : await opinionSubjects(deps.db.read, { planId, versionId }, about),
    submissionKey: deps.ids.next(),
    voices: await voicesFor(deps, actor),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "plan-opinion");
  const number = params.number ?? "";
  const form = await parseForm(request, opinionForm);
  if (!form.ok) return again(form);
  const given = await giveOpinion(context.deps, actor, { ...form.value, number });
  if (!given.ok) return again(form, given.reason);
  const said = given.publication === "published" ? "thanks" : "thanks-waiting";
  return redirect(`/notices/${number}?said=${said}`, 303);
}

export default function NewOpinion() {
  const t = useT();
  const { notice, about, subjects, submissionKey, voices } = useLoaderData<typeof loader>();
  const form = formState(useActionData(), { submissionKey, about });
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/notices/${notice.number}`}>{notice.title}</a>
      </p>
      <h1>{t("notices.give")}</h1>
      {notice.phase === "open" || form.reason ? (
        <OpinionForm {...{ number: notice.number, asked: about, form, subjects, voices }} />
      ) : (
        <p className="note">
          {t("notices.not-open")} <a href={questionPath(notice.planId, about)}>{t("notices.ask")}</a>
        </p>
      )}
    </section>
  );
}
