import type { Lang } from "./language.ts";

const han = /\p{Script=Han}/gu;
const latinWords = /[\p{Script=Latin}\p{M}'’-]*\p{Script=Latin}{2,}[\p{Script=Latin}\p{M}'’-]*/gu;
const address = /https?:\/\/\S+|\S+@\S+/g;

/** The language that words are written in, by which script most of them have; undefined for figures and signs alone. */
export function langOf(text: string): Lang | undefined {
  const words = text.replace(address, " ");
  const chinese = words.match(han)?.length ?? 0;
  const latin = words.match(latinWords)?.length ?? 0;
  if (chinese === 0 && latin === 0) return undefined;
  // A Chinese word has two characters or so: names in characters do not make an English sentence Chinese, nor 5G a Chinese one English.
  return chinese / 2 >= latin ? "zh-CN" : "en";
}

/** The language of words on a page in `page`'s; undefined where they need no mark of their own. */
export function langApart(page: Lang, text: string): Lang | undefined {
  const lang = langOf(text);
  return lang === page ? undefined : lang;
}
