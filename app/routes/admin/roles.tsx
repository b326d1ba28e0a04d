import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { isCivilDate } from "#app/domain/calendar/civil-date.ts";
import { endOfDay } from "#app/domain/calendar/day-in-zone.ts";
import { readsAdministration } from "#app/domain/people/administering.ts";
import { isRole } from "#app/domain/people/roles.ts";
import { rolesAsOf } from "#app/domain/people/roles-as-of-queries.server.ts";
import { RolesPage } from "#app/ui/offices/roles-page.tsx";
import { pageNumber } from "#app/web/page-number.ts";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...readsAdministration);
  const { deps, t } = context;
  const asked = new URL(request.url).searchParams;
  const on = asked.get("on") ?? "";
  const wrongDate = on !== "" && !isCivilDate(on);
  const at = on === "" || wrongDate ? deps.clock.now() : endOfDay(on, deps.zone);
  const [role, page] = [asked.get("role"), pageNumber(request)];
  const chosen = isRole(role) ? role : undefined;
  const found = await rolesAsOf(deps.db.read, at, chosen, page);
  return { title: t("offices.roles.title"), on, wrongDate, page, role: chosen ?? "", ...found };
}

export default function Roles() {
  return <RolesPage {...useLoaderData<typeof loader>()} />;
}
