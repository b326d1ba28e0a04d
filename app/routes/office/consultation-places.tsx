import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { contributionSubjects } from "#app/domain/consultations/contribution-subjects.server.ts";
import { placesInSight } from "#app/domain/consultations/places/places-of.server.ts";
import { deskPlaces, placesView } from "#app/domain/consultations/places/places-page.server.ts";
import { DeskPlacesPage } from "#app/ui/consultations/places/desk-places-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

/** Where people speak about, for the office, while they still do. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const reads = deps.db.read;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const { id, number, title: name } = file;
  const page = pageNumber(request);
  const whose = placesInSight(reads, actor, id);
  const sheet = new URL(request.url).searchParams.get("sheet") ?? "";
  const { view, which } = await placesView(reads, { consultationId: id, whose, sheet });
  const { lines, more } = await deskPlaces(reads, [whose, which], page);
  const spokenOf = lines.map(({ subject }) => subject);
  return {
    title: t("places.title"),
    ...{ number, name, view, lines, more, page },
    subjects: await contributionSubjects(reads, id, spokenOf),
  };
}

export default function ConsultationPlaces() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <DeskPlacesPage {...parts} />;
}
