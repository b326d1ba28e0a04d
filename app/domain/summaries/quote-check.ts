import { maskPersonalData } from "../text/personal-data.ts";

export type Quote = { needId: string; words: string };
export type QuotableNeed = { id: string; isPublic: boolean; title: string; words: string };
export type QuoteRefusal = "quote-not-in-need" | "quote-from-hidden-need";

/** A need's words as a passer-by reads them: telephone, identity and plate numbers hidden. */
export const quotableText = ({ title, words }: Pick<QuotableNeed, "title" | "words">) =>
  `${maskPersonalData(title)}\n${maskPersonalData(words)}`;

/** Every quote stands word for word in a public need of the summary; line breaks and double spaces do not matter. */
export function checkQuotes(quotes: readonly Quote[], needs: readonly QuotableNeed[]): true | QuoteRefusal {
  for (const { needId, words } of quotes) {
    const need = needs.find(({ id }) => id === needId);
    if (!need) return "quote-not-in-need";
    if (!need.isPublic) return "quote-from-hidden-need";
    if (!even(quotableText(need)).includes(even(words))) return "quote-not-in-need";
  }
  return true;
}

const even = (text: string) => text.replace(/\s+/gu, " ").trim();
