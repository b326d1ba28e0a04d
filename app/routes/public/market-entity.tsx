import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { publicEntity } from "#app/domain/market/public-entity-queries.server.ts";
import { PublicEntityPage } from "#app/ui/market/public-entity-page.tsx";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { deps } }: LoaderFunctionArgs) {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const entity = await publicEntity(deps.db.read, params.uscc ?? "", today);
  if (!entity) throw missing();
  return { title: entity.name, entity };
}

export default function MarketEntity() {
  return <PublicEntityPage {...useLoaderData<typeof loader>()} />;
}
