import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

type Tagged = { bytes: Uint8Array; digest: string; type: string; cacheControl: string };

const packed = new Map<string, Uint8Array>();

/** Public bytes that seldom change: 304 to who has them already, gzip to who takes it. */
export function tagged(request: Request, { bytes, digest, type, cacheControl }: Tagged): Response {
  const etag = `W/"${digest}"`;
  const headers = new Headers({
    "Content-Type": type,
    "Cache-Control": cacheControl,
    ETag: etag,
    Vary: "Accept-Encoding",
  });
  const has = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (has.includes(etag)) return new Response(null, { status: 304, headers });
  if (!/\bgzip\b/.test(request.headers.get("accept-encoding") ?? ""))
    return new Response(bytesOf(bytes), { headers });
  headers.set("Content-Encoding", "gzip");
  return new Response(bytesOf(gzipped(digest, bytes)), { headers });
}

export const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, 32);

function gzipped(digest: string, bytes: Uint8Array): Uint8Array {
  const found = packed.get(digest) ?? gzipSync(bytes);
  if (packed.size > 20) packed.clear();
  packed.set(digest, found);
  return found;
}

/** A copy on a plain buffer, which is what a response takes. */
const bytesOf = (bytes: Uint8Array) => new Uint8Array(bytes);
