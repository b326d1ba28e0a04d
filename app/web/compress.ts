const worthIt = /^(text\/|application\/(json|geo\+json|manifest\+json|javascript|xml|atom\+xml)|image\/svg)/;

/** What a request says of the bytes that it wants. */
type Asked = { method?: string | undefined; accepts: string | null };

/** The answer gzipped when the browser takes it and its kind gains by it; streamed, never gathered in memory. */
export function compressed({ method, accepts }: Asked, response: Response): Response {
  const { headers, body, status } = response;
  if (!body || status === 204 || status === 304 || headers.has("Content-Encoding")) return response;
  if (!variesByPacking(headers)) return response;
  if (method === "HEAD" || !takesGzip(accepts)) return response;
  const packed = new Headers(headers);
  packed.set("Content-Encoding", "gzip");
  packed.delete("Content-Length");
  const etag = packed.get("ETag");
  if (etag && !etag.startsWith("W/")) packed.set("ETag", `W/${etag}`);
  return new Response(body.pipeThrough(new CompressionStream("gzip")), { status, headers: packed });
}

/** Says in `Vary` that the kind goes out packed to who takes it, if it does. */
export function variesByPacking(headers: Headers): boolean {
  if (!worthIt.test(headers.get("Content-Type") ?? "")) return false;
  if (!/\baccept-encoding\b/i.test(headers.get("Vary") ?? "")) headers.append("Vary", "Accept-Encoding");
  return true;
}

/** Whether the reader takes gzip, whose name is of any case (RFC 9110, 8.4.1), and has not refused it. */
export const takesGzip = (accepts: string | null) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(accepts ?? "");
