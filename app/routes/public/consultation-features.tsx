import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicConsultation } from "#app/domain/consultations/consultation-queries.server.ts";
import { askedFeatures, askedLayers } from "#app/domain/consultations/places/asked-features.server.ts";
import { boundsOf } from "#app/domain/geo/bounds.ts";
import { FeaturesPage } from "#app/ui/consultations/places/features-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing } from "#app/web/require-actor.ts";

/** What is drawn on a layer that a consultation asks about, in the version that lay open. */
export async function loader({ request, params, context: { deps, lang } }: LoaderFunctionArgs) {
  const reads = deps.db.read;
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const consultation = await publicConsultation(reads, params.number ?? "", today);
  if (!consultation || consultation.state === "withdrawn") throw missing();
  const { id, number, title: name, state, channels } = consultation;
  const layer = (await askedLayers(reads, id)).find(
    (one) => one.planId === params.plan && one.layer === params.layer,
  );
  if (!layer) throw missing();
  const page = pageNumber(request);
  const { features, more } = await askedFeatures(reads, layer, page);
  const [first, ...others] = features.map(({ geometry }) => geometry);
  return {
    title: lang === "en" ? layer.nameEn : layer.name,
    ...{ number, name, layer, features, more, page },
    takes: state === "collecting" && channels.includes("web"),
    bounds: first ? boundsOf(first, ...others) : deps.site.bounds,
  };
}

export default function ConsultationFeatures() {
  return <FeaturesPage {...useLoaderData<typeof loader>()} />;
}
