import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { readDocument } from "#app/domain/market/read-document.server.ts";
import { missing } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

const endings = { "application/pdf": "pdf", "image/webp": "webp" } as const;

/** A document of a market entity, asked for anew by each reader: downloaded, never opened as a page of the portal. */
export async function loader({ request, params, context: { deps, actor } }: LoaderFunctionArgs) {
  const id = params.id ?? "";
  const document = await readDocument(deps, actor, id);
  const disposition = document && `attachment; filename="wenji-document.${endings[document.type]}"`;
  const answer = document && (await storedFile(deps.files, request, { ...document, disposition }));
  if (!answer) throw missing();
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  return answer;
}
