import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { exportFile } from "#app/domain/consultations/reports/export-queries.server.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

/** The copy, whole or in part, for whoever may fetch it; nothing before it is whole. */
export async function loader({ request, params: { number = "", id = "" }, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "inspector");
  const { deps } = context;
  const file = await exportFile(deps.db.read, actor, { number, id });
  const disposition = file && `attachment; filename="${file.name}"`;
  const answer = file && (await storedFile(deps.files, request, { ...file, disposition }));
  if (!answer) throw missing();
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  return answer;
}
