import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { materialFor } from "#app/domain/consultations/material-queries.server.ts";
import { missing } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

const endings = {
  "application/pdf": "pdf",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
} as const;

/** A material of a consultation: downloaded, never opened as a page of the portal. */
export async function loader({ request, params, context: { deps, actor } }: LoaderFunctionArgs) {
  const { number = "", id = "" } = params;
  const material = await materialFor(deps.db.read, actor, { number, id });
  const disposition = material && `attachment; filename="wenji-material.${endings[material.type]}"`;
  const answer = material && (await storedFile(deps.files, request, { ...material, disposition }));
  if (!answer) throw missing();
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  return answer;
}
