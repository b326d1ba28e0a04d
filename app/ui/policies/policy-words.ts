import { articleName } from "#app/domain/policies/article-number.ts";
import type { ArticleChoice } from "#app/domain/policies/policy-view.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";

/** An article as it is cited in the reader's language; the answer's basis is read back from these very words. */
export const citationWords = (lang: Lang, { title, titleEn, number }: ArticleChoice) =>
  lang === "en" ? `${titleEn}, ${articleName(lang, number)}` : `《${title}》${articleName(lang, number)}`;

/** Where a text comes from; a source given in both languages, parted by a dot, in the reader's. */
export function sourceWords(lang: Lang, source: string): string {
  const inLang = source.split(" · ").filter((part) => /\p{Script=Han}/u.test(part) === (lang !== "en"));
  return inLang.length > 0 ? inLang.join(" · ") : source;
}

type Dated = { validFrom: string | null; validUntil: string | null };

/** Since when and until when something holds. */
export const spanWords = (t: Translate, { validFrom, validUntil }: Dated) =>
  validUntil
    ? t("policies.from-until", { from: validFrom ?? "…", until: validUntil })
    : t("policies.since", { from: validFrom ?? "…" });
