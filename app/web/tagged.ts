import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { takesGzip } from "./compress.ts";
import { isKnown } from "./etag.ts";

type Tagged = {
  bytes: Uint8Array;
  digest: string;
  type: string;
  cacheControl: string;
  /** What of a request the bytes depend on, besides the packing. */
  vary?: string;
};

const packed = new Map<string, Uint8Array>();

/** Public bytes that seldom change: 304 to who has them already, gzip to who takes it. */
export function tagged(request: Request, { bytes, digest, type, cacheControl, vary }: Tagged): Response {
  const etag = `W/"${digest}"`;
  const headers = new Headers({
    "Content-Type": type,
    "Cache-Control": cacheControl,
    ETag: etag,
    Vary: vary ? `${vary}, Accept-Encoding` : "Accept-Encoding",
  });
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  if (!takesGzip(request.headers.get("accept-encoding"))) return new Response(bytesOf(bytes), { headers });
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
