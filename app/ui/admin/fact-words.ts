import type { FactText } from "#app/domain/administration/register-fact.ts";
import type { Lang, Translate } from "#app/domain/text/language.ts";

/** What a fact reads, in the reader's language. */
export function factWords(t: Translate, lang: Lang, fact: FactText): string {
  if ("text" in fact) return fact.text;
  if ("both" in fact) return fact.both[lang];
  return t(`admin.word.${fact.word}`, fact.values ?? {});
}

/** What a fact is about. */
export const factLabel = (t: Translate, { name, of }: { name: string; of?: string | undefined }) =>
  of ? t("admin.fact-of", { fact: t(`admin.fact.${name}`), of }) : t(`admin.fact.${name}`);
