import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { settledClaims, waitingClaims } from "#app/domain/needs/claims/claim-queries.server.ts";
import { ClaimDesk } from "#app/ui/claims/claim-desk.tsx";
import { requireRole } from "#app/web/require-actor.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, "coordinator");
  const { deps, t } = context;
  return {
    title: t("claims.desk.title"),
    waiting: await waitingClaims(deps.db.read),
    settled: await settledClaims(deps.db.read),
  };
}

export default function Claims() {
  const { waiting, settled } = useLoaderData<typeof loader>();
  return <ClaimDesk {...{ waiting, settled }} />;
}
