import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { proofActs } from "#app/domain/consultations/consultation-terms.ts";
import { contribute } from "#app/domain/consultations/contribute.server.ts";
import { contributionForm } from "#app/domain/consultations/contribution-form.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { aboutChoices } from "#app/domain/consultations/reach/about-choices.server.ts";
import { voicesFor } from "#app/domain/people/entity-voice.server.ts";
import { ContributionForm } from "#app/ui/consultations/contribution-form.tsx";
import { subjectOptions } from "#app/ui/consultations/subject-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

/** Anybody may see what is asked; sending leads to signing in, with what was typed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, actor, t } = context;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const page = await publicConsultation(deps.db.read, params.number ?? "", today);
  if (!page || page.state === "withdrawn") throw missing();
  const { number, state, channels, participants, closesOn } = page;
  return {
    title: t("consultations.contribute"),
    consultation: { number, title: page.title, participants, closesOn },
    takes: state === "collecting" && channels.includes("web"),
    subject: new URL(request.url).searchParams.get("about") ?? "",
    subjects: await contributionSubjects(deps.db.read, page.id),
    submissionKey: deps.ids.next(),
    voices: await voicesFor(deps, actor),
    about: await aboutChoices(deps.db.read),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { deps } = context;
  const number = params.number ?? "";
  const page = await publicConsultation(deps.db.read, number, civilDateOf(deps.clock.now(), deps.zone));
  if (!page) throw missing();
  const actor = await requireProof(context, request, proofActs[page.proof]);
  const form = await parseForm(request, contributionForm);
  if (!form.ok) return again(form);
  const given = await contribute(deps, actor, { ...form.value, number });
  if (!given.ok) return again({ values: form.values }, given.reason);
  return redirect(`/account/contributions?received=${given.number}`, 303);
}

export default function NewContribution() {
  const { t, lang } = usePage();
  const { title, consultation, takes, subject, subjects, submissionKey, voices, about } =
    useLoaderData<typeof loader>();
  const form = formState(useActionData(), { submissionKey, subject });
  const { number, participants } = consultation;
  const choices = subjectOptions(t, lang, subjects);
  return (
    <section className="narrow">
      <p className="crumb">
        <a href={`/consultations/${number}`}>{consultation.title}</a>
      </p>
      <h1>{title}</h1>
      {takes || form.reason ? (
        <ContributionForm {...{ number, form, participants, voices, about }} subjects={choices} />
      ) : (
        <p className="note">{t("consultations.not-taking")}</p>
      )}
    </section>
  );
}
