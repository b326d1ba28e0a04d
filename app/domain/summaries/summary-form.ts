import { z } from "zod";
import { categoryCode } from "../needs/need-category.ts";
import { plainLine, plainText } from "../text/plain-text.ts";

/** As many needs as one summary holds, and quotes that one form offers. */
export const mostNeeds = 200;
export const mostQuotes = 5;

const number = z.string().trim();
const version = z.coerce.number("field-not-understood").int().positive();

const written = {
  title: plainLine(60),
  asked: plainText(2000),
  evidence: plainText(2000),
  category: categoryCode,
  need: z.array(number).max(mostNeeds, "too-many-needs").default([]),
  /** More needs by their numbers, separated by spaces or commas. */
  more: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,，、;；]+/).filter(Boolean)),
  quoteNeed: z.array(number).default([]),
  quoteWords: z.array(z.string().max(1000, "field-too-long")).default([]),
};

export const summaryDraftForm = z.object(written).transform(gathered);
export const summaryRevisionForm = z
  .object({ ...written, version })
  .transform((form) => ({ ...gathered(form), version: form.version }));
export const summaryMoveForm = z.object({ version });
export const summaryReasonForm = z.object({ version, reason: plainText(1000) });

export type SummaryDraft = ReturnType<typeof gathered>;

type Written = { [Key in keyof typeof written]: z.output<(typeof written)[Key]> };

/** Needs and quotes name their need by number or id, as the page has it. */
function gathered({ title, asked, evidence, category, need, more, quoteNeed, quoteWords }: Written) {
  const quotes = quoteWords
    .map((words, at) => ({ need: quoteNeed[at] ?? "", words: words.trim() }))
    .filter(({ words }) => words !== "");
  return { title, asked, evidence, category, needs: [...new Set([...need, ...more])], quotes };
}
