import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { consultationFile } from "#app/domain/consultations/consultation-file.server.ts";
import { mayRunConsultations } from "#app/domain/consultations/consultation-policy.ts";
import { contributionChannels } from "#app/domain/consultations/consultation-terms.ts";
import { contributionCounts } from "#app/domain/consultations/contribution-counts.server.ts";
import { deskContributions } from "#app/domain/consultations/contribution-desk.server.ts";
import { ContributionsPage } from "#app/ui/consultations/contributions-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps, t } = context;
  const file = await consultationFile(deps, actor, params.number ?? "");
  if (!file) throw missing();
  const query = new URL(request.url).searchParams;
  const channel = contributionChannels.find((each) => each === query.get("channel"));
  const page = pageNumber(request);
  return {
    ...{ title: t("consultations.contributions"), file, page, channel: channel ?? null },
    counts: await contributionCounts(deps.db.read, file.id),
    ...(await deskContributions(deps.db.read, actor, file.id, { page, channel })),
    maySort: mayRunConsultations(actor),
    mayEnter: mayRunConsultations(actor) && (file.state === "collecting" || file.state === "closed"),
    entered: query.get("entered"),
  };
}

export default function Contributions() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <ContributionsPage {...parts} />;
}
