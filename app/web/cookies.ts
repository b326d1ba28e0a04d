/** The cookies of a request by name; a repeated name keeps its first value. */
export function cookieValues(header: string | null): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const part of header?.split(";") ?? []) {
    const at = part.indexOf("=");
    if (at < 0) continue;
    const name = part.slice(0, at).trim();
    values[name] ??= decode(part.slice(at + 1).trim());
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A reader's own choice of language or mode, kept for a year. */
export const choiceCookie = (name: "lang" | "elder" | "contrast", value: string) =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
