export type Lang = "zh-CN" | "en";
export const langs = ["zh-CN", "en"] as const satisfies readonly Lang[];
export const isLang = (text: unknown): text is Lang => langs.some((lang) => lang === text);

/** Words for a key, `area.key`, with values put into their {{places}}. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The reader's language: what the address asks, else what they chose, else what the browser prefers. */
export function chooseLang(asked: string | null, chosen: string | undefined, accepted: string | null): Lang {
  if (isLang(asked)) return asked;
  if (isLang(chosen)) return chosen;
  for (const tag of inOrder(accepted ?? "")) {
    if (/^(zh|\*)/.test(tag)) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  // Whoever names neither language reads English rather.
  return (accepted ?? "").trim() === "" ? "zh-CN" : "en";
}

/** More than any browser sends. */
const most = 50;

/** The languages of an Accept-Language, the dearest first (RFC 9110, 12.5.4): where nothing is said of it, as dear as can be. */
function inOrder(accepted: string): string[] {
  const [first = ""] = accepted.split(",", 1);
  const tag = first.trim().toLowerCase();
  if (/^(zh|en)/.test(tag) && !tag.includes(";")) return [tag];
  return accepted
    .toLowerCase()
    .split(",", most)
    .map((part) => {
      const [, name = "", weight = "1"] = /^\s*([^;\s]*)\s*(?:;\s*q=([\d.]*))?/.exec(part) ?? [];
      return { name, weight: Number(weight) };
    })
    .filter(({ name, weight }) => name !== "" && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}
