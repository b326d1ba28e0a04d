import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { isCivilDate } from "#app/domain/calendar/civil-date.ts";
import { endOfDay } from "#app/domain/calendar/day-in-zone.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { retentionRuns } from "#app/domain/privacy/retention-runs-queries.server.ts";
import { deskAt, isRegisterSlug } from "#app/domain/registers.server.ts";
import { RegisterPage } from "#app/ui/admin/register-page.tsx";
import { RetentionRuns } from "#app/ui/privacy/retention-runs.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t } = context;
  const slug = params.register;
  if (!isRegisterSlug(slug)) throw missing();
  const on = new URL(request.url).searchParams.get("on") ?? "";
  const wrongDate = on !== "" && !isCivilDate(on);
  const asOf = on === "" || wrongDate ? undefined : endOfDay(on, deps.zone);
  const desk = deskAt(slug, deps.settings.shipped);
  const { lines, page, pages } = await desk.page(deps.db.read, pageNumber(request), asOf);
  return {
    title: t(`admin.place.${slug}`),
    slug,
    ...{ lines, page, pages },
    canAdd: desk.canAdd && mayAdminister(reader),
    on,
    wrongDate,
    runs: slug === "retention" ? await retentionRuns(deps) : undefined,
  };
}

export default function Register() {
  const { runs, ...register } = useLoaderData<typeof loader>();
  return <RegisterPage {...register}>{runs && <RetentionRuns runs={runs} />}</RegisterPage>;
}
