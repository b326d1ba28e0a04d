import { checkQuotes, type QuotableNeed, type Quote, type QuoteRefusal } from "./quote-check.ts";
import type { SummaryDraft } from "./summary-form.ts";

type Named = QuotableNeed & { number: string; state: string };
export type ContentsRefusal = QuoteRefusal | "summary-without-needs" | "need-unknown" | "need-withdrawn";
export type Contents =
  | { ok: true; needIds: string[]; quotes: Quote[] }
  | { ok: false; reason: ContentsRefusal };

/** Ties a draft's names to needs: each exists and was not withdrawn, and each quote is its need's own words. */
export function settleContents(
  draft: Pick<SummaryDraft, "needs" | "quotes">,
  found: readonly Named[],
): Contents {
  const byName = (name: string) => found.find(({ id, number }) => id === name || number === name);
  if (draft.needs.length === 0) return { ok: false, reason: "summary-without-needs" };
  const chosen = draft.needs.map(byName);
  if (chosen.includes(undefined)) return { ok: false, reason: "need-unknown" };
  if (chosen.some((need) => need?.state === "withdrawn")) return { ok: false, reason: "need-withdrawn" };
  const quotes = draft.quotes.map(({ need, words }) => ({ needId: byName(need)?.id ?? "", words }));
  const right = checkQuotes(quotes, found);
  if (right !== true) return { ok: false, reason: right };
  return { ok: true, needIds: [...new Set(chosen.flatMap((need) => need?.id ?? []))], quotes };
}
