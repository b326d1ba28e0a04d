import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { loadRulebook } from "#app/domain/calendar/rulebook.server.ts";
import { entitiesByState, waitingAtDesk } from "#app/domain/market/desk-queries.server.ts";
import { EntityDesk } from "#app/ui/market/entity-desk.tsx";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator", "inspector");
  const { deps, t } = context;
  const { rules } = await loadRulebook(deps.db.read);
  return {
    title: t("market.desk.title"),
    lines: await waitingAtDesk(deps.db.read),
    states: await entitiesByState(deps.db.read),
    basis: rules.find(({ matter }) => matter === "market-verification")?.basis,
  };
}

export default function MarketEntities() {
  const t = useT();
  const { lines, states, basis } = useLoaderData<typeof loader>();
  return (
    <>
      <OfficeNav here="/office/market-entities" />
      <h1>{t("market.desk.title")}</h1>
      <EntityDesk lines={lines} states={states} basis={basis} />
    </>
  );
}
