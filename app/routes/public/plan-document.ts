import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { documentToRead } from "#app/domain/plans/documents/document-queries.server.ts";
import { documentName } from "#app/ui/plans/document-words.ts";
import { missing } from "#app/web/require-actor.ts";
import { storedFile } from "#app/web/stored-file.ts";

const endings = {
  "application/pdf": "pdf",
  "image/webp": "webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
} as const;

/** A document laid open with a plan, asked for anew by each reader: downloaded, never opened as a page of the portal. */
export async function loader({ request, params, context: { deps, actor, t } }: LoaderFunctionArgs) {
  const document = await documentToRead(deps.db.read, actor, params.document ?? "");
  if (!document) throw missing();
  const { digest, type } = document;
  const disposition = attachment(documentName(t, document), endings[type]);
  const answer = await storedFile(deps.files, request, { digest, type, disposition });
  if (!answer) throw missing();
  answer.headers.set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
  return answer;
}

/** Under its own name (RFC 8187), and a plain one for programs that know no other letters. */
function attachment(name: string, ending: string): string {
  const own = encodeURIComponent(`${name}.${ending}`).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="wenji-plan-document.${ending}"; filename*=UTF-8''${own}`;
}
