import type { ServerResponse } from "node:http";

/** No inline script or style anywhere, so one policy fits every page and cached bodies stay the same for all. */
const policyWith = (pictureHosts: readonly string[]) =>
  [
    "default-src 'self'",
    ["img-src 'self' data: blob:", ...pictureHosts].join(" "),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

const inDevelopment = (policy: string) =>
  policy.replace("default-src 'self'", "default-src 'self' 'unsafe-inline' ws:");

/** What every answer carries, whatever it is: a page, a file, an error. */
function everywhere(origin: string, pictureHosts: readonly string[] = []): [name: string, value: string][] {
  const policy = policyWith(pictureHosts);
  return [
    ["Content-Security-Policy", process.env.NODE_ENV === "development" ? inDevelopment(policy) : policy],
    ["X-Content-Type-Options", "nosniff"],
    // For browsers that don't know frame-ancestors.
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "geolocation=(self), camera=(), microphone=(self)"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ...(origin.startsWith("https:")
      ? [["Strict-Transport-Security", "max-age=31536000"] as [string, string]]
      : []),
  ];
}

/** `pictureHosts`: whose tiles the site's web maps show. */
export function secure(headers: Headers, origin: string, pictureHosts: readonly string[]) {
  // What a stranger brought in, a document, has a narrower policy of its own.
  const own = headers.get("Content-Security-Policy");
  for (const [name, value] of everywhere(origin, pictureHosts)) headers.set(name, value);
  if (own) headers.set("Content-Security-Policy", own);
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}

/** The same for what is answered before or without a page: files, and words where no page can be made. */
export function secureBare(res: ServerResponse, origin: string) {
  for (const [name, value] of everywhere(origin)) res.setHeader(name, value);
}
