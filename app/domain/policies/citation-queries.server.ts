import { and, eq, inArray, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { answerBases, policyArticles, policyDocuments } from "#db/schema/policies.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { findCitations, shortTitle } from "./find-citations.ts";
import { type LinkedPart, linkedText, type Named, namedOn } from "./linked-text.ts";
import { articleHref, articleId } from "./policy-article.ts";

const most = 200;

/** The articles of the library that texts name, by exact name and number. */
async function articlesNamedIn(reads: Reads, texts: readonly string[]): Promise<Named[]> {
  const cited = texts.flatMap(findCitations).slice(0, most);
  if (cited.length === 0) return [];
  const titles = [...new Set(cited.flatMap(({ title }) => [title, shortTitle(title)]))];
  return await reads
    .select({
      documentId: policyArticles.documentId,
      ...{ number: policyArticles.number, title: policyDocuments.title, titleEn: policyDocuments.titleEn },
      article: { validFrom: policyArticles.validFrom, validUntil: policyArticles.validUntil },
      document: { validFrom: policyDocuments.validFrom, validUntil: policyDocuments.validUntil },
    })
    .from(policyArticles)
    .innerJoin(policyDocuments, eq(policyDocuments.id, policyArticles.documentId))
    .where(
      and(
        or(inArray(policyDocuments.title, titles), inArray(policyDocuments.titleEn, titles)),
        inArray(policyArticles.number, [...new Set(cited.map(({ number }) => number))]),
      ),
    );
}

/** Each text with the articles that it names linked. */
export async function linkTexts(reads: Reads, texts: readonly string[]): Promise<LinkedPart[][]> {
  const articles = await articlesNamedIn(reads, texts);
  return texts.map((text) => linkedText(text, articles));
}

export type CitedArticle = { articleId: string; cited: string };

/** Which articles a basis names, to be kept with the answer. */
export async function articlesCited(reads: Reads, basis: string, day: CivilDate): Promise<CitedArticle[]> {
  const articles = await articlesNamedIn(reads, [basis]);
  const found = findCitations(basis).flatMap(({ title, number, from, until }) => {
    const article = namedOn(articles, { title, number }, day);
    return article ? [{ articleId: articleId(article), cited: basis.slice(from, until) }] : [];
  });
  return [...new Map(found.map((each) => [each.articleId, each])).values()];
}

type Answered = { id: string; basis: string; day: CivilDate };

/** The bases of answers with their articles linked: by what was kept with the answer, else by name and number. */
export async function linkBases(
  reads: Reads,
  answers: readonly Answered[],
): Promise<Record<string, LinkedPart[]>> {
  if (answers.length === 0) return {};
  const kept = await reads
    .select({ answerId: answerBases.answerId, cited: answerBases.cited, ...keptArticle })
    .from(answerBases)
    .innerJoin(policyArticles, eq(policyArticles.id, answerBases.articleId))
    .where(
      inArray(
        answerBases.answerId,
        answers.map(({ id }) => id),
      ),
    );
  const articles = await articlesNamedIn(
    reads,
    answers.map(({ basis }) => basis),
  );
  return Object.fromEntries(
    answers.map(({ id, basis, day }) => {
      const own = kept.filter(({ answerId }) => answerId === id);
      return [id, own.length > 0 ? linkedByWords(basis, own) : linkedText(basis, articles, day)];
    }),
  );
}

const keptArticle = { documentId: policyArticles.documentId, number: policyArticles.number };

function linkedByWords(
  basis: string,
  kept: readonly { cited: string; documentId: string; number: string }[],
): LinkedPart[] {
  const parts: LinkedPart[] = [];
  let at = 0;
  const placed = kept
    .map((each) => ({ ...each, from: basis.indexOf(each.cited) }))
    .filter(({ from }) => from >= 0)
    .sort((a, b) => a.from - b.from);
  for (const { cited, from, ...article } of placed) {
    if (from < at) continue;
    if (from > at) parts.push({ text: basis.slice(at, from) });
    parts.push({ text: cited, href: articleHref(article) });
    at = from + cited.length;
  }
  return at < basis.length ? [...parts, { text: basis.slice(at) }] : parts;
}
