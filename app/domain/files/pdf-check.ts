/** Why a PDF is refused; each is a key under `reasons.`. */
export type PdfRefusal =
  | "document-broken"
  | "document-encrypted"
  | "document-runs-code"
  | "document-two-in-one";

const trailing = /^[\s\0]*$/;
/** What a browser, or a reader of archives, would take the same bytes for. */
const otherTypes = /<!doctype\s+html|<html[\s>]|<script[\s>/]|<svg[\s>]/i;
const runs = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z])/;

/**
 * What can be told of a PDF without drawing it: whole, from its first byte to its last, not locked, without scripts, attached
 * files or programs to start, and nothing else at the same time. Compressed parts are not looked into, so a PDF is never
 * opened by the portal's own pages.
 */
export function pdfFault(bytes: Uint8Array): PdfRefusal | undefined {
  const text = latin1(bytes);
  if (!/^%PDF-[12]\.\d/.test(text)) return "document-broken";
  const end = text.lastIndexOf("%%EOF");
  if (end < 0) return "document-broken";
  if (!trailing.test(text.slice(end + 5)) || isArchive(bytes, text) || otherTypes.test(text))
    return "document-two-in-one";
  if (/\/Encrypt(?![A-Za-z])/.test(text)) return "document-encrypted";
  return runs.test(unescaped(text)) ? "document-runs-code" : undefined;
}

/** ZIP, and what is packed as one (DOCX, JAR, APK), is read from its end: the record there says how long its comment is. */
function isArchive(bytes: Uint8Array, text: string): boolean {
  for (let at = text.lastIndexOf("PK\x05\x06"); at >= 0; at = text.lastIndexOf("PK\x05\x06", at - 1)) {
    const comment = (bytes[at + 20] ?? 0) + (bytes[at + 21] ?? 0) * 256;
    if (at + 22 + comment <= bytes.length) return true;
    if (at === 0) break;
  }
  return false;
}

/** Names may be written with `#` and two hexadecimal digits (ISO 32000, 7.3.5). */
const unescaped = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
