import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { publicComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { countsOf } from "#app/domain/plans/comparison/compare-versions.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** What changed between two public versions, for machines; clauses that stayed are left out. */
export async function loader({ request, params, context: { deps } }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const [from, to] = [searchParams.get("from"), searchParams.get("to")];
  const compared = await publicComparison(deps.db.read, { planId: params.plan ?? "", from, to });
  if (!compared) throw missing();
  const { plan, found } = compared;
  const changes = found && {
    counts: countsOf(found),
    ...{ ...found, clauses: found.clauses.filter(({ kind }) => kind !== "same") },
  };
  const body = JSON.stringify({ plan: plan.id, from: compared.from, to: compared.to, changes });
  const bytes = new TextEncoder().encode(body);
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/json" },
    cacheControl: "public, max-age=300, stale-while-revalidate=3600",
  });
}
