import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { participationOf } from "#app/domain/consultations/reach/participation-queries.server.ts";
import { loadParticipationRules } from "#app/domain/consultations/reach/participation-rules.server.ts";
import { reachLog } from "#app/domain/consultations/reach/reach-log-queries.server.ts";
import { mayActOnReach, mayReadParticipation } from "#app/domain/consultations/reach/reach-policy.ts";
import { territoryFeatures } from "#app/domain/geo/territory-queries.server.ts";
import { ParticipationPage } from "#app/ui/consultations/reach/participation-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps, t, page } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file || !mayReadParticipation(actor, file.state)) throw missing();
  const { id, number, title, state, closesOn, moves, revision } = file;
  const rules = await loadParticipationRules();
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const day = closesOn && closesOn < today ? closesOn : today;
  return {
    title: t("reach.page.title"),
    file: { number, title, state, closesOn },
    participation: await participationOf(deps.db.read, { id, day }),
    gaps: {
      acts: rules.acts,
      log: await reachLog(deps.db.read, id),
      mayAct: mayActOnReach(actor, state),
      extension: moves.includes("extend")
        ? `/office/consultations/${number}/moves/extend?version=${revision}`
        : null,
      submissionKey: deps.ids.next(),
    },
    expectedAtLeast: rules.expectedAtLeast,
    territories: await territoryFeatures(deps.db.read),
    bounds: page.site.bounds,
  };
}

export default function OfficeParticipation() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <ParticipationPage {...parts} />;
}
