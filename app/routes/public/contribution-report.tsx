import { useActionData, useLoaderData } from "@remix-run/react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { reportContent } from "#app/domain/moderation/report-content.server.ts";
import { shownContribution } from "#app/domain/moderation/reported-subject.server.ts";
import { reportForm } from "#app/domain/moderation/review-form.ts";
import { shorten } from "#app/domain/text/shorten.ts";
import { ReportForm } from "#app/ui/moderation/report-form.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { formState } from "#app/ui/primitives/form-state.ts";
import { parseForm } from "#app/web/parse-form.ts";
import { missing, requirePerson } from "#app/web/require-actor.ts";
import { requireProof } from "#app/web/require-proof.ts";
import { again } from "#app/web/respond.ts";

const asked = ({ number: consultation = "", position = "" }: Partial<Record<string, string>>) => ({
  ...{ consultation, position: /^\d{1,9}$/.test(position) ? Number(position) : 0 },
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requirePerson(context, request);
  const place = asked(params);
  const { deps, t } = context;
  const shown = await shownContribution(deps.db.read, place, civilDateOf(deps.clock.now(), deps.zone));
  if (!shown) throw missing();
  return { title: t("needs.report-form.title"), number: place.consultation, words: shown.words };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireProof(context, request, "report-content");
  const form = await parseForm(request, reportForm);
  if (!form.ok) return again(form);
  const place = asked(params);
  const reported = await reportContent(context.deps, actor, { ...place, ...form.value });
  return reported.ok
    ? redirect(`/consultations/${place.consultation}?said=reported`, 303)
    : again(form, reported.reason);
}

export default function ContributionReport() {
  const t = useT();
  const { number, words } = useLoaderData<typeof loader>();
  const back = { href: `/consultations/${number}`, label: t("consultations.number", { number }) };
  const about = t("results.report-about", { words: shorten(words, 80) });
  return <ReportForm {...{ back, about }} form={formState(useActionData())} />;
}
