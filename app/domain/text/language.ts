export type Lang = "zh-CN" | "en";
export const langs = ["zh-CN", "en"] as const satisfies readonly Lang[];
export const isLang = (text: unknown): text is Lang => langs.some((lang) => lang === text);

/** Words for a key, `area.key`, with values put into their {{places}}. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The reader's language: what the address asks, else what they chose, else what the browser prefers. */
export function chooseLang(asked: string | null, chosen: string | undefined, accepted: string | null): Lang {
  if (isLang(asked)) return asked;
  if (isLang(chosen)) return chosen;
  const first = accepted?.split(",")[0]?.trim().toLowerCase() ?? "";
  return first === "" || first.startsWith("zh") || first.startsWith("*") ? "zh-CN" : "en";
}
