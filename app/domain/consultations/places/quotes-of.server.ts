import type { Reads } from "#db/client.ts";
import { clausesSpokenOf } from "./asked-clauses.server.ts";
import { type QuoteView, quoteIn } from "./quote-in-clause.ts";

type Quoting = {
  id: string;
  consultationId: string;
  subject: string;
  quoteFrom: number | null;
  quoteUntil: number | null;
};

/** The words that contributions mean, within their clause as it lay open; not of a version that is no longer public. */
export async function quotesOf(reads: Reads, rows: readonly Quoting[]): Promise<Map<string, QuoteView>> {
  const found = new Map<string, QuoteView>();
  const quoting = rows.filter(({ quoteFrom }) => quoteFrom !== null);
  for (const consultationId of new Set(quoting.map((row) => row.consultationId))) {
    const own = quoting.filter((row) => row.consultationId === consultationId);
    const subjects = own.map(({ subject }) => subject);
    const clauses = await clausesSpokenOf(reads, consultationId, subjects);
    for (const { id, subject, quoteFrom, quoteUntil } of own) {
      const words = clauses.get(subject)?.words;
      if (words !== undefined && quoteFrom !== null && quoteUntil !== null)
        found.set(id, quoteIn(words, { from: quoteFrom, until: quoteUntil }));
    }
  }
  return found;
}
