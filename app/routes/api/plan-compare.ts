import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { ledComparison } from "#app/domain/notices/led-comparison.server.ts";
import { publicComparison } from "#app/domain/plans/comparison/compare-page.server.ts";
import { comparisonAsked } from "#app/domain/plans/comparison/compare-view.ts";
import { comparisonJson } from "#app/formats/plan-comparison.ts";
import { missing } from "#app/web/require-actor.ts";
import { digestOf, tagged } from "#app/web/tagged.ts";

/** What changed between two public versions, for machines, with the public opinions that led to each change. */
export async function loader({ request, params, context: { deps } }: LoaderFunctionArgs) {
  const asked = comparisonAsked(params.plan, request.url);
  const found = await ledComparison(deps.db.read, publicComparison, asked);
  if (!found) throw missing();
  const bytes = new TextEncoder().encode(JSON.stringify(comparisonJson(found)));
  return tagged(request, {
    ...{ bytes, digest: digestOf(bytes), type: "application/json" },
    cacheControl: "public, no-cache",
  });
}
