import { z } from "zod";
import type { RecordForm } from "../administration/record-form.ts";
import type { RecordFace } from "../administration/register-fact.ts";
import { optionalText, plainText } from "../text/plain-text.ts";
import { articleName } from "./article-number.ts";
import { articleId, articleNumber, type PolicyArticle } from "./policy-article.ts";
import { policyDay, slug } from "./policy-document.ts";

const optionalDay = z.preprocess((value) => (value === "" ? undefined : value), policyDay.optional());

const posted = z
  .object({
    /** Only a new article is given its document and number. */
    documentId: z.preprocess((value) => value ?? "kept", slug),
    articleNumber: z.preprocess((value) => value ?? "1", articleNumber),
    ...{ summaryZh: plainText(600), summaryEn: plainText(1200), articleWords: optionalText(6000) },
    ...{ articleFrom: optionalDay, articleUntil: optionalDay },
    state: z.enum(["offered", "retired"], "field-needed").default("offered"),
  })
  .refine(({ articleFrom: from, articleUntil: until }) => !from || !until || from <= until, {
    path: ["articleUntil"],
    message: "ends-before-it-begins",
  });

/** An article as administrators type it: a summary in both languages, and its words in full where they have them. */
export const articleForm: RecordForm<PolicyArticle, z.output<typeof posted>> = {
  shape: posted,
  keyOf: ({ documentId, articleNumber: number }) => articleId({ documentId, number }),
  apply: (before, given) => ({
    ok: true,
    after: {
      documentId: before?.documentId ?? given.documentId,
      number: before?.number ?? given.articleNumber,
      summary: { "zh-CN": given.summaryZh, en: given.summaryEn },
      words: given.articleWords ?? null,
      ...{ validFrom: given.articleFrom ?? null, validUntil: given.articleUntil ?? null },
      retired: given.state === "retired",
    },
  }),
  values: ({ documentId, number, summary, words, validFrom, validUntil, retired }) => ({
    ...{ documentId, articleNumber: number, summaryZh: summary["zh-CN"], summaryEn: summary.en },
    ...{ articleWords: words ?? "", articleFrom: validFrom ?? "", articleUntil: validUntil ?? "" },
    state: retired ? "retired" : "offered",
  }),
};

export function articleFace(
  { documentId, number, summary, words, validFrom, validUntil, retired }: PolicyArticle,
  _key: string,
  names: ReadonlyMap<string, { name: string; nameEn: string }>,
): RecordFace {
  const title = names.get(documentId);
  const called = { "zh-CN": articleName("zh-CN", number), en: articleName("en", number) };
  const state = { name: "state", word: retired ? "retired" : "offered" };
  const dates = [
    ...(validFrom ? [{ name: "from", text: validFrom }] : []),
    ...(validUntil ? [{ name: "until", text: validUntil }] : []),
  ];
  return {
    name: {
      both: {
        "zh-CN": `《${title?.name ?? documentId}》${called["zh-CN"]}`,
        en: `${title?.nameEn ?? documentId}, ${called.en}`,
      },
    },
    brief: [...dates, ...(retired ? [state] : [])],
    facts: [
      { name: "summary", both: summary },
      ...(words ? [{ name: "article-words", text: words }] : []),
      ...[...dates, state],
    ],
  };
}
