import { Readable } from "node:stream";
import { type ByteRange, type Files, filesFaultOf } from "#app/platform/files.ts";
import { byteRangeOf } from "./byte-range.ts";
import { isKnown } from "./etag.ts";

type Stored = { digest: string; type: string; disposition?: string };

/**
 * A kept file for a reader whose right to it was checked just now, streamed whole or in part. Nobody between may keep it, and the
 * reader's own copy is asked about each time, so that a right that ends ends here too. Undefined: there is no such file.
 */
export async function storedFile(
  files: Files,
  request: Request,
  { digest, type, disposition = "inline" }: Stored,
): Promise<Response | undefined> {
  const etag = `"${digest}"`;
  const headers = new Headers({
    "Content-Type": type,
    "Content-Disposition": disposition,
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    ETag: etag,
  });
  if (isKnown(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  try {
    return await answer(files, request, digest, headers);
  } catch (error) {
    if (!filesFaultOf(error)) throw error;
    return new Response(null, { status: 503, headers: { "Retry-After": "60", "Cache-Control": "no-store" } });
  }
}

async function answer(files: Files, request: Request, digest: string, headers: Headers) {
  const part = await partAsked(files, request, digest, headers.get("ETag") ?? "");
  if (part === "beyond") {
    headers.set("Content-Range", `bytes */${(await files.size(digest)) ?? 0}`);
    return new Response(null, { status: 416, headers });
  }
  const file = await files.open(digest, part);
  if (!file) return undefined;
  const body = Readable.toWeb(file.stream) as ReadableStream<Uint8Array>;
  return new Response(body, { status: part ? 206 : 200, headers: sized(headers, file.size, part) });
}

/** A part of another version than the reader has (`If-Range`) would not fit: then the whole. */
async function partAsked(files: Files, request: Request, digest: string, etag: string) {
  const asked = request.headers.get("range");
  const fits = [null, etag].includes(request.headers.get("if-range"));
  if (!asked || !fits) return undefined;
  const size = await files.size(digest);
  return size === undefined ? undefined : byteRangeOf(asked, size);
}

function sized(headers: Headers, size: number, part: ByteRange | undefined): Headers {
  headers.set("Content-Length", String(part ? part.to - part.from + 1 : size));
  if (part) headers.set("Content-Range", `bytes ${part.from}-${part.to}/${size}`);
  return headers;
}
