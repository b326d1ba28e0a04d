import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { showsContributions } from "#app/domain/consultations/consultation-states.ts";
import { publicContributions } from "#app/domain/consultations/contribution-queries.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { noPlaces, shownPlaces } from "#app/domain/consultations/places/places-of.server.ts";
import { placesView } from "#app/domain/consultations/places/places-page.server.ts";
import { PlacesPage } from "#app/ui/consultations/places/places-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

/** Where people spoke about; nothing before the close. */
export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const reads = deps.db.read;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const consultation = await publicConsultation(reads, params.number ?? "", today);
  if (!consultation || consultation.state === "withdrawn") throw missing();
  const { id, number, title: name } = consultation;
  const isShown = showsContributions(consultation.state);
  const page = pageNumber(request);
  const { view, which } = await placesView(reads, {
    consultationId: id,
    whose: isShown ? shownPlaces(id) : noPlaces,
    sheet: new URL(request.url).searchParams.get("sheet") ?? "",
  });
  const { lines, more } = await publicContributions(reads, consultation, page, which);
  const spokenOf = lines.map(({ subject }) => subject);
  return {
    title: t("places.title"),
    ...{ number, name, isShown, view, lines, more, page },
    subjects: await contributionSubjects(reads, id, spokenOf),
  };
}

export default function ConsultationPlaces() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <PlacesPage {...parts} />;
}
