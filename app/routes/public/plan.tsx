import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultedOn } from "#app/domain/consultations/result/consulted-on.server.ts";
import { planWithOpinions } from "#app/domain/notices/with-opinions.server.ts";
import { explainedCounts } from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { planMarkup } from "#app/ui/plans/plan-markup.server.tsx";
import { PlanReadPage } from "#app/ui/plans/plan-read-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang, page } }: LoaderFunctionArgs) {
  const read = await planPage(deps.db.read, params.plan ?? "");
  if (!read) throw missing();
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const explained = await explainedCounts(deps.db.read, read.id);
  const plan = await planWithOpinions(deps.db.read, { ...read, explained }, today);
  const consulted = await consultedOn(deps.db.read, { planId: read.id }, today);
  return {
    title: lang === "en" ? plan.titleEn : plan.title,
    plan,
    markup: planMarkup(page, plan),
    consulted,
  };
}

export default function Plan() {
  return <PlanReadPage {...useLoaderData<typeof loader>()} />;
}
