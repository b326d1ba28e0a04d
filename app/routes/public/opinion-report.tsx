import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { shownOpinion } from "#app/domain/moderation/reported-subject.server.ts";
import { reportForm } from "#app/domain/moderation/review-form.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { ReportForm } from "#app/ui/moderation/report-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const { number: notice = "", opinion: id = "" } = params;
  const opinion = await shownOpinion(context.deps.db.read, { notice, opinion: id });
  if (!opinion) throw missing();
  return { title: context.t("needs.report-form.title"), notice, words: opinion.words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "report-content");
  const { number: notice = "", opinion = "" } = params;
  const form = await parseForm(request, reportForm);
  if (!form.ok) return again(form);
  const reported = await reportContent(context.deps, actor, { notice, opinion, ...form.value });
  return reported.ok ? redirect(`/notices/${notice}?said=reported`, 303) : again(form, reported.reason);
}

export default function OpinionReport() {
  const t = useT();
  const { notice, words } = useLoaderData<typeof loader>();
  const back = { href: `/notices/${notice}`, label: t("notices.number", { number: notice }) };
  const about = t("needs.report-form.about-opinion", { words: shorten(words, 80) });
  return <ReportForm {...{ back, about }} form={formState(useActionData())} />;
}
