import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import { checkPhoto, type PhotoRefusal } from "../needs/photo-check.server.ts";
import { largestDocument } from "./entity-terms.ts";
import { type PdfRefusal, pdfFault } from "./pdf-check.ts";

export type KeptDocument = { digest: string; type: "application/pdf" | "image/webp"; size: number };
export type DocumentRefusal =
  | PdfRefusal
  | PhotoRefusal
  | "document-empty"
  | "document-too-large"
  | "document-type-not-taken";

/**
 * Keeps a document in the file store: a PDF as it is once nothing else is found in it, a picture drawn anew, so that place of
 * taking and whatever hides behind it stay behind. What it is, its bytes tell; its name counts for nothing and is not kept.
 */
export async function keepDocument(
  { files }: Pick<Deps, "files">,
  bytes: Uint8Array,
): Promise<Decision<{ document: KeptDocument }, DocumentRefusal>> {
  if (bytes.length === 0) return refuse("document-empty");
  if (bytes.length > largestDocument) return refuse("document-too-large");
  if (startsWith(bytes, "%PDF")) {
    const fault = pdfFault(bytes);
    if (fault) return refuse(fault);
    return kept(files, bytes, "application/pdf");
  }
  if (!startsWith(bytes, "\xff\xd8\xff") && !startsWith(bytes, "\x89PNG\r\n"))
    return refuse("document-type-not-taken");
  const drawn = await checkPhoto(bytes);
  return drawn.ok ? kept(files, drawn.photo.main, "image/webp") : drawn;
}

async function kept(files: Deps["files"], bytes: Uint8Array, type: KeptDocument["type"]) {
  const document = { digest: await files.put(bytes), type, size: bytes.length };
  return { ok: true as const, document };
}

const startsWith = (bytes: Uint8Array, signature: string) =>
  [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));
