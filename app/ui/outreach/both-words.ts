import type { BothWords } from "#app/domain/outreach/texts/text-draft.ts";
import type { Lang } from "#app/domain/text/language.ts";

/** The reader's language where it was written, else the other, and which that is. */
export function wordsFor(lang: Lang, words: BothWords): { text: string; in: Lang; isOther: boolean } {
  const own = words[lang];
  if (own !== null) return { text: own, in: lang, isOther: false };
  const other: Lang = lang === "en" ? "zh-CN" : "en";
  return { text: words[other] ?? "", in: other, isOther: true };
}
