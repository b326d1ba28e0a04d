import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultedNow } from "#app/domain/consultations/places/consulted-now.server.ts";
import { decidedOn } from "#app/domain/consultations/result/consulted-on.server.ts";
import { clausePage } from "#app/domain/outreach/texts/clause-page-queries.server.ts";
import {
  clarificationsOfClause,
  explainersOf,
} from "#app/domain/outreach/texts/shown-texts-queries.server.ts";
import { ClausePage } from "#app/ui/outreach/clause-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const ref = { planId: params.plan ?? "", anchor: params.anchor ?? "" };
  const clause = await clausePage(deps.db.read, ref);
  if (!clause) throw missing();
  return {
    ...{ title: `${clause.number} ${clause.heading}`, clause },
    consulted: await consultedNow(deps.db.read, { planId: ref.planId, part: `clause:${ref.anchor}` }, today),
    explainers: await explainersOf(deps.db.read, ref),
    clarifications: await clarificationsOfClause(deps.db.read, ref),
    results: await decidedOn(deps.db.read, ref, today),
  };
}

export default function PlanClause() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClausePage {...page} />;
}
