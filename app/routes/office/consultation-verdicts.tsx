import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { officeVerdicts } from "#app/domain/consultations/result/office-verdicts.server.ts";
import { gradesOf, publicResult } from "#app/domain/consultations/result/public-result.server.ts";
import { verdictGrades } from "#app/domain/consultations/result/verdict.ts";
import { OfficeVerdicts } from "#app/ui/consultations/result/office-verdicts.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

/** What those who spoke say of a result, those first whom it does not answer. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator", "inspector");
  const { deps, t } = context;
  const result = await publicResult(deps.db.read, params.number ?? "", deps.zone);
  if (!result) throw missing();
  const asked = new URL(request.url).searchParams.get("grade");
  const grade = verdictGrades.find((each) => each === asked) ?? "does-not";
  const page = pageNumber(request);
  return {
    ...{ title: t("results.verdict.list"), number: result.number, consultation: result.title, grade, page },
    ...(await officeVerdicts(deps.db.read, result.id, { grade, page })),
    grades: await gradesOf(deps.db.read, result.id, "result"),
  };
}

export default function ConsultationVerdicts() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <OfficeVerdicts {...page} />;
}
