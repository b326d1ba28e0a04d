/** What proxies and callers say of addresses and ways; the portal knows its own, and reads none of it. */
const hearsay = [
  ...[
    "x-forwarded-host",
    "x-forwarded-server",
    "x-forwarded-port",
    "x-forwarded-proto",
    "x-forwarded-scheme",
  ],
  ...["x-forwarded-prefix", "x-forwarded-path", "forwarded", "x-host", "x-original-host", "x-original-url"],
  ...["x-rewrite-url", "x-http-method-override", "x-method-override", "x-http-method"],
];

/**
 * A request that the gate has let in, as the pages get it: without hearsay, and naming the portal as its host. The framework
 * would hold `X-Forwarded-Host` against the form's origin, which the gate has checked, and refuse forms for it.
 */
export function ownRequest(request: Request, host: string): Request {
  for (const name of hearsay) request.headers.delete(name);
  // Only forms are asked where they come from; the framework would ask HEAD too.
  if (request.method !== "POST") request.headers.delete("origin");
  request.headers.set("host", host);
  return request;
}

/**
 * A request for a head as one for the whole, whose body is left out when it is sent: its tag is then that of what a reader
 * would get. Parts of a head there are none (RFC 9110, 14.2).
 */
export function wholeRequest(request: Request): Request {
  if (request.method !== "HEAD") return request;
  const headers = new Headers(request.headers);
  headers.delete("range");
  return new Request(request.url, { headers, signal: request.signal });
}

/**
 * The path of a request's first line, with its dots resolved. One that names another host, or after its dots would seem to
 * (`/..//host`), keeps what stands after it only.
 */
export function pathOnly(url: string): string {
  const { pathname, search } = new URL(url.replace(/^[/\\]+/, "/"), "http://portal.invalid");
  return pathname.replace(/^\/+/, "/") + search;
}
