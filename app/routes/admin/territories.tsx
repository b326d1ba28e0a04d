import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { recordsAsOf } from "#app/domain/administration/register-history-queries.server.ts";
import { isCivilDate } from "#app/domain/calendar/civil-date.ts";
import { endOfDay } from "#app/domain/calendar/day-in-zone.ts";
import { territoryKind } from "#app/domain/offices/territory-kind.server.ts";
import { territoryFace } from "#app/domain/offices/territory-record.ts";
import { mayAdminister, readsAdministration } from "#app/domain/people/administering.ts";
import { TerritoriesPage } from "#app/ui/offices/territories-page.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...readsAdministration);
  const { deps, t, page } = context;
  const on = new URL(request.url).searchParams.get("on") ?? "";
  const wrongDate = on !== "" && !isCivilDate(on);
  const asOf = on === "" || wrongDate ? undefined : endOfDay(on, deps.zone);
  const all = await recordsAsOf(deps.db.read, territoryKind, asOf);
  return {
    title: t("admin.place.territories"),
    ...{ on, wrongDate, bounds: page.site.bounds, mayImport: mayAdminister(reader) },
    lines: [...all].map(([key, territory]) => ({ key, ...territoryFace(territory, key) })),
    features: [...all].flatMap(([code, { name, nameEn, geometry, retired }]) =>
      retired ? [] : [{ properties: { layer: "territory", code, name, nameEn }, geometry }],
    ),
  };
}

export default function Territories() {
  return <TerritoriesPage {...useLoaderData<typeof loader>()} />;
}
