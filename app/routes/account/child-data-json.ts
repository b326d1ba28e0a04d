import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportOwnData } from "#app/domain/privacy/export-own-data.server.ts";
import { jsonFile } from "#app/web/json-file.ts";
import { requireSelf } from "#app/web/require-actor.ts";
import { requireChild } from "#app/web/require-child.ts";
import { requireProof } from "#app/web/require-proof.ts";

/** Everything of a child as a file for the guardian. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const child = await requireChild(context, requireSelf(context, request), params.id);
  const guardian = await requireProof(context, request, "export-own-data", "/account/children");
  return jsonFile(await exportOwnData(context.deps, guardian, child.childId), "wenji-child-data.json");
}
