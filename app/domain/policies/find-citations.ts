import { fromChinese } from "./article-number.ts";

/** Words that name an article: from, until are places in the text. */
export type Citation = { title: string; number: string; from: number; until: number };

const inChineseWords =
  /《([^《》]{2,60})》((?:[、，和及与]?第[〇零一二三四五六七八九十百千\d]{1,9}条(?:之[一二三四五六七八九十]{1,2})?)+)/g;
const oneArticle = /第([〇零一二三四五六七八九十百千\d]{1,9})条(?:之([一二三四五六七八九十]{1,2}))?/g;
const inEnglishWords =
  /((?:[A-Z][\w’'-]*)(?:[ ](?:[A-Z][\w’'-]*|of|on|the|and|for|in|to|with)){0,14}), Articles? (\d{1,4}(?:-\d{1,2})?(?:(?:, | and )\d{1,4}(?:-\d{1,2})?)*)/g;
const oneNumber = /\d{1,4}(?:-\d{1,2})?/g;

/** Every article that a text names by its document and number, as answers and rules write them. */
export function findCitations(text: string): Citation[] {
  return [...chinese(text), ...english(text)].sort((a, b) => a.from - b.from);
}

function chinese(text: string): Citation[] {
  return [...text.matchAll(inChineseWords)].flatMap((found) => {
    const [all, title = "", articles = ""] = found;
    const start = found.index + all.length - articles.length;
    return [...articles.matchAll(oneArticle)].flatMap((article, at) => {
      const [words, main = "", inserted] = article;
      const number = numberOf(main, inserted);
      const from = at === 0 ? found.index : start + article.index;
      return number ? [{ title, number, from, until: start + article.index + words.length }] : [];
    });
  });
}

function numberOf(main: string, inserted: string | undefined): string | undefined {
  const [whole, after] = [fromChinese(main), inserted ? fromChinese(inserted) : undefined];
  if (!whole || (inserted && !after)) return undefined;
  return after ? `${whole}-${after}` : String(whole);
}

function english(text: string): Citation[] {
  return [...text.matchAll(inEnglishWords)].flatMap((found) => {
    const [all, title = "", numbers = ""] = found;
    const start = found.index + all.length - numbers.length;
    return [...numbers.matchAll(oneNumber)].map((each, at) => ({
      ...{ title, number: each[0] },
      from: at === 0 ? found.index : start + each.index,
      until: start + each.index + each[0].length,
    }));
  });
}

/** 《中华人民共和国土地管理法》 and 《土地管理法》 are one law. */
export const shortTitle = (title: string) => title.replace(/^中华人民共和国/, "");
