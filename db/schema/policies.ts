import { index, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import type { PolicyKind } from "#app/domain/policies/policy-document.ts";
import { civilDate, flag } from "../columns.ts";
import { answers } from "./responses.ts";

/** Laws, regulations, rules, policies and standards; kept through the register, never taken away. */
export const policyDocuments = sqliteTable(
  "policy_documents",
  {
    id: text("id").primaryKey(),
    title: text("title").notNull(),
    titleEn: text("title_en").notNull(),
    kind: text("kind").$type<PolicyKind>().notNull(),
    issuer: text("issuer").notNull(),
    issuerEn: text("issuer_en").notNull(),
    /** As the issuer numbered it, where that is known. */
    number: text("number"),
    validFrom: civilDate("valid_from").notNull(),
    validUntil: civilDate("valid_until"),
    source: text("source").notNull(),
    retired: flag("retired").notNull().default(false),
  },
  (t) => [index("policy_documents_title").on(t.title), index("policy_documents_title_en").on(t.titleEn)],
);

export const policyArticles = sqliteTable(
  "policy_articles",
  {
    /** `document.number`: stable, so that what cites it stays linked when a title changes. */
    id: text("id").primaryKey(),
    documentId: text("document_id")
      .notNull()
      .references(() => policyDocuments.id),
    number: text("number").notNull(),
    summary: text("summary").notNull(),
    summaryEn: text("summary_en").notNull(),
    /** The article in full, where the library holds it. */
    words: text("words"),
    validFrom: civilDate("valid_from"),
    validUntil: civilDate("valid_until"),
    retired: flag("retired").notNull().default(false),
  },
  (t) => [unique("policy_article_number").on(t.documentId, t.number)],
);

/** Articles that an answer stands on, found in its basis when it was given. */
export const answerBases = sqliteTable(
  "answer_bases",
  {
    answerId: text("answer_id")
      .notNull()
      .references(() => answers.id),
    articleId: text("article_id")
      .notNull()
      .references(() => policyArticles.id),
    /** The words of the basis that name it. */
    cited: text("cited").notNull(),
  },
  (t) => [primaryKey({ columns: [t.answerId, t.articleId] }), index("answer_bases_article").on(t.articleId)],
);
