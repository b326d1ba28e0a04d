import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { publicCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { publicContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { hasQuestionnaire } from "#app/domain/consultations/surveys/questionnaire-queries.server.ts";
import { passageTally } from "#app/domain/consultations/undecided-passages.server.ts";
import { hasRole } from "#app/domain/people/actor.ts";
import { consultationClock } from "#app/ui/consultations/consultation-clock.ts";
import { ConsultationPageView } from "#app/ui/consultations/consultation-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { deps, t, lang, actor } = context;
  const now = deps.clock.now();
  const page = await publicConsultation(deps.db.read, params.number ?? "", civilDateOf(now, deps.zone));
  if (!page) throw missing();
  const book = await loadRulebook(deps.db.read);
  const at = pageNumber(request);
  const shown = await publicContributions(deps.db.read, page, at);
  const spokenOf = shown.lines.map(({ subject }) => subject);
  return {
    title: page.title,
    page,
    counts: await publicCounts(deps.db.read, page),
    // What became of passages is public with the result and not before.
    tally: await passageTally(deps.db.read, page.statement === null ? "" : page.id),
    shown: { ...shown, at },
    mayTakeDown: hasRole(actor, "moderator", "coordinator"),
    isReported: new URL(request.url).searchParams.get("said") === "reported",
    subjects: await contributionSubjects(deps.db.read, page.id, spokenOf),
    hasQuestionnaire: await hasQuestionnaire(deps.db.read, page.id),
    clock: consultationClock(page, book, { t, lang, now, zone: deps.zone }) ?? null,
  };
}

export default function Consultation() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <ConsultationPageView {...parts} />;
}
