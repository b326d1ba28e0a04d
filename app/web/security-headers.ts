/** No inline script or style anywhere, so one policy fits every page and cached bodies stay the same for all. */
const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const development = policy.replace("default-src 'self'", "default-src 'self' 'unsafe-inline' ws:");

export function secure(headers: Headers, origin: string) {
  headers.set("Content-Security-Policy", process.env.NODE_ENV === "development" ? development : policy);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "same-origin");
  headers.set("Permissions-Policy", "geolocation=(self), camera=(), microphone=(self)");
  headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (origin.startsWith("https:")) headers.set("Strict-Transport-Security", "max-age=31536000");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", "private, no-cache");
}
