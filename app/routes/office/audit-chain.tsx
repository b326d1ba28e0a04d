import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { compareHead } from "#app/domain/audit/compare-head.server.ts";
import { keptHeadForm } from "#app/domain/audit/kept-head-form.ts";
import { ledgerStanding } from "#app/domain/audit/watch-ledger.server.ts";
import { auditRoles } from "#app/domain/inspection/audit-policy.ts";
import { ChainPage } from "#app/ui/audit/chain-page.tsx";
import { filterAsked } from "#app/web/filter-asked.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** How the chain stands, and whether a head that was kept outside still fits into it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...auditRoles);
  const { deps, t } = context;
  const asked = new URL(request.url).searchParams.has("head");
  const kept = filterAsked(request, ["head"], keptHeadForm);
  const head = kept.ok ? kept.value.head : undefined;
  return {
    title: t("audit.chain.title"),
    standing: await ledgerStanding(deps),
    form: { values: kept.values, errors: asked && !kept.ok ? kept.errors : {} },
    compared: head ? { seq: head.seq, outcome: await compareHead(deps, head) } : undefined,
  };
}

export default function AuditChain() {
  const { title: _title, ...parts } = useLoaderData<typeof loader>();
  return <ChainPage {...parts} />;
}
