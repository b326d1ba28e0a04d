import { and, asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { policyArticles, policyDocuments } from "#db/schema/policies.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { ArticleChoice } from "./policy-view.ts";
import { articleValidity } from "./validity.ts";

/** Articles that hold on a day: what an answer may stand on. */
export async function articlesInForce(reads: Reads, day: CivilDate): Promise<ArticleChoice[]> {
  const rows = await reads
    .select({ article: policyArticles, document: policyDocuments })
    .from(policyArticles)
    .innerJoin(policyDocuments, eq(policyDocuments.id, policyArticles.documentId))
    .where(and(eq(policyArticles.retired, false), eq(policyDocuments.retired, false)))
    .orderBy(asc(policyDocuments.title), asc(policyArticles.number));
  return rows
    .filter(({ article, document }) => articleValidity(article, document, day) === "in-force")
    .map(({ article: { number }, document: { title, titleEn } }) => ({ title, titleEn, number }));
}
