import { fingerprint } from "#app/domain/text/fingerprint.ts";

/** An id from a name: `Back Bay` → `back-bay`; a name without Latin letters → the prefix and its fingerprint. */
export function idFrom(prefix: string, name: string): string {
  const slug = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? `${prefix}-${fingerprint(name).slice(0, 10)}` : slug;
}
