import { z } from "zod";
import { policyDay, slug } from "./policy-document.ts";

/** 26, or 26-1 for what was inserted after it (第二十六条之一). */
export const articleNumber = z
  .string("field-needed")
  .regex(/^[1-9]\d{0,3}(-[1-9]\d?)?$/, "article-number-not-understood");

/** An article of a document, as the register keeps it. Its own dates are null where the document's hold. */
export const policyArticleShape = z.object({
  documentId: slug,
  number: articleNumber,
  summary: z.object({ "zh-CN": z.string(), en: z.string() }),
  /** The article in full, where the library holds it; else the summary stands alone and says so. */
  words: z.string().nullable(),
  validFrom: policyDay.nullable(),
  validUntil: policyDay.nullable(),
  retired: z.boolean(),
});
export type PolicyArticle = z.output<typeof policyArticleShape>;

/** Stable through every change: what cites an article names it so. */
export const articleId = ({ documentId, number }: { documentId: string; number: string }) =>
  `${documentId}.${number}`;

export const articleHref = ({ documentId, number }: { documentId: string; number: string }) =>
  `/policies/${documentId}#a${number}`;
