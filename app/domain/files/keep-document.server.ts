import type { Deps } from "#app/platform/deps.ts";
import { filesFaultOf } from "#app/platform/files.ts";
import { type Decision, refuse } from "../decision.ts";
import { checkPhoto, type PhotoRefusal } from "../needs/photo-check.server.ts";
import { type PdfRefusal, pdfFault } from "./pdf-check.ts";

export type KeptDocument = {
  digest: string;
  type: "application/pdf" | "image/webp";
  size: number;
  /** In pixels, of a picture. */
  width?: number;
  height?: number;
};
export type DocumentRefusal =
  | PdfRefusal
  | PhotoRefusal
  | "document-empty"
  | "document-too-large"
  | "document-not-kept"
  | "document-type-not-taken";

/** Bytes of one document, and pixels of the longer edge of one that is a picture. */
const mostOf = { bytes: 10 * 1024 * 1024, edge: 1600 };

/**
 * Keeps a document in the file store: a PDF as it is once nothing else is found in it, a picture drawn anew, so that place of
 * taking and whatever hides behind it stay behind. What it is, its bytes tell; its name counts for nothing and is not kept.
 */
export async function keepDocument(
  { files }: Pick<Deps, "files">,
  bytes: Uint8Array,
  most = mostOf,
): Promise<Decision<{ document: KeptDocument }, DocumentRefusal>> {
  if (bytes.length === 0) return refuse("document-empty");
  if (bytes.length > most.bytes) return refuse("document-too-large");
  if (startsWith(bytes, "%PDF")) {
    const fault = pdfFault(bytes);
    return fault ? refuse(fault) : putDocument(files, bytes, "application/pdf");
  }
  if (!startsWith(bytes, "\xff\xd8\xff") && !startsWith(bytes, "\x89PNG\r\n"))
    return refuse("document-type-not-taken");
  const drawn = await checkPhoto(bytes, most.edge);
  if (!drawn.ok) return drawn;
  const { main, width, height } = drawn.photo;
  const kept = await putDocument(files, main, "image/webp");
  return kept.ok ? { ok: true, document: { ...kept.document, width, height } } : kept;
}

/** The bytes as a file of that type; a store that takes none now is the sender's to hear of, not a fault of the page. */
export async function putDocument<Type extends string>(files: Deps["files"], bytes: Uint8Array, type: Type) {
  try {
    return { ok: true as const, document: { digest: await files.put(bytes), type, size: bytes.length } };
  } catch (error) {
    if (filesFaultOf(error)) return refuse("document-not-kept");
    throw error;
  }
}

export const startsWith = (bytes: Uint8Array, signature: string) =>
  [...signature].every((sign, at) => bytes[at] === sign.charCodeAt(0));
