import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { askedClauses } from "#app/domain/consultations/places/asked-clauses.server.ts";
import { askedLayers } from "#app/domain/consultations/places/asked-features.server.ts";
import { sheetsOf } from "#app/domain/consultations/places/sheets.server.ts";
import { ReadingPage } from "#app/ui/consultations/places/reading-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

/** The clauses that a consultation asks about, as they lay open. */
export async function loader({ request, params, context: { deps, t } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const page = await publicConsultation(deps.db.read, params.number ?? "", today);
  if (!page || page.state === "withdrawn") throw missing();
  const at = pageNumber(request);
  return {
    title: t("places.read"),
    ...{ number: page.number, name: page.title, at },
    takes: page.state === "collecting" && page.channels.includes("web"),
    ...(await askedClauses(deps.db.read, page.id, at)),
    layers: await askedLayers(deps.db.read, page.id),
    sheets: await sheetsOf(deps.db.read, page.id),
  };
}

export default function ConsultationReading() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <ReadingPage {...parts} />;
}
