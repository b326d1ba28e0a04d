import type { Database } from "#db/client.ts";
import { policyArticles, policyDocuments } from "#db/schema/policies.ts";
import { articleRow } from "./article-kind.server.ts";
import { articleId, type PolicyArticle } from "./policy-article.ts";
import type { PolicyDocument } from "./policy-document.ts";
import { policyRow } from "./policy-kind.server.ts";

/** What the portal ships with: documents by their id, with their articles. */
export type ShippedPolicy = { id: string; document: PolicyDocument; articles: readonly PolicyArticle[] };

/** Puts documents and articles in place where they are missing; what an administrator keeps is never touched. */
export async function keepLibrary(db: Database, shipped: readonly ShippedPolicy[]): Promise<void> {
  const kept = await db.read.select({ id: policyArticles.id }).from(policyArticles);
  const known = new Set(kept.map(({ id }) => id));
  const articles = shipped.flatMap((each) =>
    each.articles.filter((article) => !known.has(articleId(article))),
  );
  if (articles.length === 0) return;
  await db.write(async (tx) => {
    await tx
      .insert(policyDocuments)
      .values(shipped.map(({ id, document }) => ({ id, ...policyRow(document) })))
      .onConflictDoNothing();
    await tx
      .insert(policyArticles)
      .values(articles.map((article) => ({ id: articleId(article), ...articleRow(article) })))
      .onConflictDoNothing();
  });
}
