import { asc, count, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { answerBases, policyArticles, policyDocuments } from "#db/schema/policies.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal, RegisteredKind } from "../administration/registered-kind.server.ts";
import { refuse } from "../decision.ts";
import { articleId, type PolicyArticle, policyArticleShape } from "./policy-article.ts";

/** Articles of the library by `document.number`. */
export const articleKind: RegisteredKind<PolicyArticle> = {
  kind: "policy-article",
  shape: policyArticleShape,
  async read(reads, key) {
    const [row] = await reads.select().from(policyArticles).where(eq(policyArticles.id, key));
    return row && articleOf(row);
  },
  async readAll(reads) {
    const rows = await reads
      .select()
      .from(policyArticles)
      .orderBy(asc(policyArticles.documentId), asc(policyArticles.number));
    return new Map(rows.map((row) => [row.id, articleOf(row)]));
  },
  async readPage(reads, { limit, offset }) {
    const rows = await reads
      .select()
      .from(policyArticles)
      .orderBy(asc(policyArticles.documentId), asc(policyArticles.number))
      .limit(limit)
      .offset(offset);
    const [counted] = await reads.select({ all: count() }).from(policyArticles);
    return { records: new Map(rows.map((row) => [row.id, articleOf(row)])), all: counted?.all ?? 0 };
  },
  async check(reads, { key, after }) {
    if (!after || articleId(after) !== key) return refuse("record-not-understood");
    const [document] = await reads
      .select({ id: policyDocuments.id })
      .from(policyDocuments)
      .where(eq(policyDocuments.id, after.documentId));
    return document ? undefined : refuse("policy-unknown");
  },
  async write(tx, { key, after }) {
    if (!after) throw new Error("an article is changed or retired, never taken away");
    const row = articleRow(after);
    await tx
      .insert(policyArticles)
      .values({ id: key, ...row })
      .onConflictDoUpdate({ target: policyArticles.id, set: row });
  },
  effects: articleEffects,
};

export const articleRow = ({ summary, ...rest }: PolicyArticle) => ({
  ...rest,
  ...{ summary: summary["zh-CN"], summaryEn: summary.en },
});

const articleOf = (row: typeof policyArticles.$inferSelect): PolicyArticle =>
  policyArticleShape.parse({ ...row, summary: { "zh-CN": row.summary, en: row.summaryEn } });

async function articleEffects(reads: Reads, { key }: Proposal<PolicyArticle>): Promise<RegisterEffect[]> {
  const [cited] = await reads
    .select({ rows: count() })
    .from(answerBases)
    .where(eq(answerBases.articleId, key));
  return [{ effect: "policy-citing-answers", count: cited?.rows ?? 0, examples: [] }];
}
