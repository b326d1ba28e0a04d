import { createHash } from "node:crypto";

/** Whether a reader has these bytes already: `If-None-Match` is compared weakly, whatever the packing (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const bare = etag.replace(/^W\//, "");
  return ifNoneMatch.split(/\s*,\s*/).some((known) => known === "*" || known.replace(/^W\//, "") === bare);
}

/** The tag of what goes out in several packings: the same bytes have the same one, wherever they were made. */
export const weakTagOf = (bytes: Uint8Array) =>
  `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
