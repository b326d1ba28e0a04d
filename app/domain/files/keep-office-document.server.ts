import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import { type DocxRefusal, docxFault } from "./docx-check.server.ts";
import {
  type DocumentRefusal,
  type KeptDocument,
  keepDocument,
  putDocument,
  startsWith,
} from "./keep-document.server.ts";

export const docxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export type OfficeDocument = Omit<KeptDocument, "type"> & { type: KeptDocument["type"] | typeof docxType };

/** A scanned sheet of a plan is larger than a letter, and is read closer. */
const mostOf = { bytes: 30 * 1024 * 1024, edge: 4000 };

/** Keeps what the office lays open: what is taken as a document, larger, and a DOCX in which nothing hides. */
export async function keepOfficeDocument(
  { files }: Pick<Deps, "files">,
  bytes: Uint8Array,
): Promise<
  Decision<
    { document: OfficeDocument },
    DocumentRefusal | DocxRefusal | "office-document-too-large" | "office-document-not-taken"
  >
> {
  if (bytes.length > mostOf.bytes) return refuse("office-document-too-large");
  if (!startsWith(bytes, "PK\x03\x04")) {
    const kept = await keepDocument({ files }, bytes, mostOf);
    return !kept.ok && kept.reason === "document-type-not-taken" ? refuse("office-document-not-taken") : kept;
  }
  const fault = docxFault(bytes);
  return fault ? refuse(fault) : putDocument(files, bytes, docxType);
}
