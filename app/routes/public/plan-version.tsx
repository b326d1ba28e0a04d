import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultedOn } from "#app/domain/consultations/result/consulted-on.server.ts";
import { versionTreatment } from "#app/domain/notices/version-treatment.server.ts";
import { planWithOpinions } from "#app/domain/notices/with-opinions.server.ts";
import { planPage } from "#app/domain/plans/plan-page.server.ts";
import { planMarkup } from "#app/ui/plans/plan-markup.server.tsx";
import { PlanReadPage } from "#app/ui/plans/plan-read-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps, lang, t, page } }: LoaderFunctionArgs) {
  const read = await planPage(deps.db.read, params.plan ?? "", params.number ?? "");
  if (!read) throw missing();
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const plan = await planWithOpinions(deps.db.read, read, today);
  const version = t("plans.version", { version: plan.version });
  const title = `${lang === "en" ? plan.titleEn : plan.title} · ${version}`;
  const treated = await versionTreatment(deps.db.read, plan.versionId);
  const consulted = await consultedOn(deps.db.read, { planId: read.id }, today);
  return { title, plan, markup: planMarkup(page, plan), treated, consulted };
}

export default function PlanVersion() {
  return <PlanReadPage {...useLoaderData<typeof loader>()} />;
}
