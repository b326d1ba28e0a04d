import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { shownVersion } from "#app/domain/plans/plan-named.server.ts";
import { canonicalOf } from "#app/domain/plans/version-fingerprint.server.ts";
import { missing } from "#app/web/require-actor.ts";

/** A public version as one text, byte for byte what its fingerprint was taken of. */
export async function loader({ params, context: { deps } }: LoaderFunctionArgs) {
  const { plan: planId = "", number = "" } = params;
  const version = await shownVersion(deps.db.read, { planId, number });
  const text = version && (await canonicalOf(deps.db.read, version.id));
  if (!version || text === undefined) throw missing();
  const name = encodeURIComponent(`${planId}-${number}.json`);
  return new Response(text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="version.json"; filename*=UTF-8''${name}`,
      "Cache-Control": "no-cache",
    },
  });
}
