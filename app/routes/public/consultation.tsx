import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { consultationClock } from "#app/ui/consultations/consultation-clock.ts";
import { ConsultationPageView } from "#app/ui/consultations/consultation-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { deps, t, lang } = context;
  const now = deps.clock.now();
  const page = await publicConsultation(deps.db.read, params.number ?? "", civilDateOf(now, deps.zone));
  if (!page) throw missing();
  const book = await loadRulebook(deps.db.read);
  return {
    title: page.title,
    page,
    clock: consultationClock(page, book, { t, lang, now, zone: deps.zone }) ?? null,
  };
}

export default function Consultation() {
  const { page, clock } = useLoaderData<typeof loader>();
  return <ConsultationPageView page={page} clock={clock} />;
}
