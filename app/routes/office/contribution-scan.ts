import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { scanFor } from "#app/domain/consultations/scan-for.server.ts";
import { placeAsked } from "#app/web/place-asked.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

const endings = { "application/pdf": "pdf", "image/webp": "webp" } as const;

/** The scan of a letter, for the office alone: downloaded, never opened as a page of the portal. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireRole(context, request, "coordinator", "officer", "inspector");
  const { deps } = context;
  const scan = await scanFor(deps.db.read, actor, placeAsked(params));
  const disposition = scan && `attachment; filename="wenji-letter.${endings[scan.type]}"`;
  const answer = scan && (await storedFile(deps.files, request, { ...scan, disposition }));
  if (!answer) throw missing();
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  return answer;
}
