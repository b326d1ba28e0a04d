const worthIt = /^(text\/|application\/(json|geo\+json|manifest\+json|javascript|xml|atom\+xml)|image\/svg)/;

/** The answer gzipped when the browser takes it and its kind gains by it; streamed, never gathered in memory. */
export function compressed(request: Request, response: Response): Response {
  const { headers, body, status } = response;
  if (!body || status === 204 || status === 304 || headers.has("Content-Encoding")) return response;
  if (!worthIt.test(headers.get("Content-Type") ?? "")) return response;
  headers.append("Vary", "Accept-Encoding");
  if (
    request.method === "HEAD" ||
    !/\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(request.headers.get("accept-encoding") ?? "")
  )
    return response;
  const packed = new Headers(headers);
  packed.set("Content-Encoding", "gzip");
  packed.delete("Content-Length");
  const etag = packed.get("ETag");
  if (etag && !etag.startsWith("W/")) packed.set("ETag", `W/${etag}`);
  return new Response(body.pipeThrough(new CompressionStream("gzip")), { status, headers: packed });
}
