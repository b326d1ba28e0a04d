import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ledgerStanding } from "#app/domain/audit/watch-ledger.server.ts";
import { auditFields, auditFilterForm } from "#app/domain/inspection/audit-filter.ts";
import { auditRoles } from "#app/domain/inspection/audit-policy.ts";
import { auditPage } from "#app/domain/inspection/audit-queries.server.ts";
import { AuditPage } from "#app/ui/audit/audit-page.tsx";
import { filterAsked } from "#app/web/filter-asked.ts";
import { requireRole } from "#app/web/require-actor.ts";

/** Who did what, when, on what. A filter that is not understood comes back with what is wrong and finds nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const reader = requireRole(context, request, ...auditRoles);
  const { deps, t } = context;
  const filter = filterAsked(request, auditFields, auditFilterForm);
  const after = new URL(request.url).searchParams.get("after") ?? undefined;
  const asked = filter.ok ? { reader, filter: filter.value, zone: deps.zone } : undefined;
  const found = asked ? await auditPage(deps.db.read, asked, after) : { lines: [] };
  return {
    title: t("audit.title"),
    form: { values: filter.values, errors: filter.ok ? {} : filter.errors },
    later: after !== undefined,
    lines: found.lines,
    next: found.next,
    standing: await ledgerStanding(deps),
  };
}

export default function Audit() {
  return <AuditPage {...useLoaderData<typeof loader>()} />;
}
