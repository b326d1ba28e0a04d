/** A path on this site, or the fallback: never another site, a scheme, or a header break. */
export function backTo(path: string | null | undefined, fallback = "/"): string {
  if (!path?.startsWith("/") || /^\/[/\\]|[\p{Cc}\\]/u.test(path)) return fallback;
  const base = "http://portal.invalid";
  if (!URL.canParse(path, base)) return fallback;
  const url = new URL(path, base);
  // `/..//host` is resolved to `//host`, which a browser takes for another site.
  if (url.origin !== base || url.pathname.startsWith("//")) return fallback;
  return url.pathname + url.search + url.hash;
}
