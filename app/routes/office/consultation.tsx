import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { isOffered } from "#app/domain/consultations/offered-moves.ts";
import { consultationClock } from "#app/ui/consultations/consultation-clock.ts";
import { ConsultationFilePage } from "#app/ui/consultations/consultation-file-page.tsx";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t, lang } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const reader = { t, lang, now: deps.clock.now(), zone: deps.zone };
  return {
    title: file.title,
    file,
    clock: consultationClock(file, await loadRulebook(deps.db.read), reader) ?? null,
    offered: file.moves.filter(isOffered),
  };
}

export default function Consultation() {
  const { file, clock, offered } = useLoaderData<typeof loader>();
  return <ConsultationFilePage {...{ file, clock, offered }} />;
}
