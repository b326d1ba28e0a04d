import { and, asc, eq, gte, isNull, like, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planClauses, plans } from "#db/schema/plans.ts";
import { policyArticles, policyDocuments } from "#db/schema/policies.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { citedBy } from "./cited-by-queries.server.ts";
import type { PolicyFilter } from "./policy-filter.ts";
import type { PolicyLine, PolicyPage } from "./policy-view.ts";
import { articleValidity, validityOn } from "./validity.ts";

const perPage = 20;

/** Documents of the library by their title; `day` is the one that their validity is told of. */
export async function policyList(
  reads: Reads,
  filter: PolicyFilter,
  { page, day }: { page: number; day: CivilDate },
): Promise<{ lines: PolicyLine[]; more: boolean }> {
  const rows = await reads
    .select()
    .from(policyDocuments)
    .where(and(eq(policyDocuments.retired, false), ...conditions(filter)))
    .orderBy(asc(policyDocuments.title), asc(policyDocuments.id))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  return { lines: rows.slice(0, perPage).map((row) => lineOf(row, day)), more: rows.length > perPage };
}

function conditions({ q, kind, on }: PolicyFilter): (SQL | undefined)[] {
  const pattern = q && `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const has = (column: typeof policyDocuments.title | SQL) => sql`${column} LIKE ${pattern} ESCAPE '\\'`;
  const { title, titleEn, issuer, number, validFrom, validUntil } = policyDocuments;
  const inArticles = sql`EXISTS (SELECT 1 FROM ${policyArticles} a WHERE a.document_id = ${policyDocuments.id}
    AND a.retired = 0 AND (${has(sql`a.summary`)} OR ${has(sql`a.summary_en`)} OR ${has(sql`a.words`)}))`;
  return [
    kind && eq(policyDocuments.kind, kind),
    on === undefined ? undefined : and(lte(validFrom, on), or(isNull(validUntil), gte(validUntil, on))),
    pattern
      ? or(...[title, titleEn, issuer, number].map((column) => has(sql`${column}`)), inArticles)
      : undefined,
  ];
}

/** A document with its articles, also one that is retired: what cites it still leads here. */
export async function policyPage(reads: Reads, id: string, day: CivilDate): Promise<PolicyPage | undefined> {
  const [document] = await reads.select().from(policyDocuments).where(eq(policyDocuments.id, id));
  if (!document) return undefined;
  const articles = await reads
    .select()
    .from(policyArticles)
    .where(and(eq(policyArticles.documentId, id), eq(policyArticles.retired, false)))
    .orderBy(sql`CAST(${policyArticles.number} AS INTEGER)`, asc(policyArticles.number));
  const cited = await citedBy(reads, document, day);
  return {
    ...lineOf(document, day),
    ...{ source: document.source, retired: document.retired },
    articles: articles.map((article) => ({
      ...{ number: article.number, summary: article.summary, summaryEn: article.summaryEn },
      ...{ words: article.words, validFrom: article.validFrom, validUntil: article.validUntil },
      validity: articleValidity(article, document, day),
      citedBy: cited(article.number),
    })),
    clauses: await clausesNaming(reads, document.title),
  };
}

const lineOf = (
  { source: _source, retired: _retired, ...row }: typeof policyDocuments.$inferSelect,
  day: CivilDate,
) => ({ ...row, validity: validityOn(row, day) });

const clausesNaming = (reads: Reads, title: string) =>
  reads
    .select({
      ...{ planId: plans.id, plan: plans.title, planEn: plans.titleEn },
      ...{ anchor: planClauses.anchor, number: planClauses.number },
    })
    .from(planClauses)
    .innerJoin(plans, eq(plans.currentVersionId, planClauses.versionId))
    .where(like(planClauses.words, `%${title.replace(/[%_]/g, "")}%`))
    .orderBy(asc(plans.title), asc(planClauses.position))
    .limit(50);
