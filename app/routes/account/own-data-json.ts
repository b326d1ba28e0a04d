import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportOwnData } from "#app/domain/privacy/export-own-data.server.ts";
import { jsonFile } from "#app/web/json-file.ts";
import { requireProof } from "#app/web/require-proof.ts";

/** Everything of the person as a file to take along. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireProof(context, request, "export-own-data", "/account/privacy/data");
  return jsonFile(await exportOwnData(context.deps, person), "wenji-my-data.json");
}
