import { z } from "zod";
import { type SearchKind, searchKinds } from "./search-kinds.ts";

/** Longer questions are cut: nobody finds more by more words. */
export const longestQuestion = 80;
export const resultsAPage = 20;
/** How far a list of results goes; whoever has not found it by then needs other words, not more pages. */
export const furthest = 180;

export type SearchAsked = {
  text: string;
  kind: SearchKind | null;
  /** How many results stand on the pages before. */
  after: number;
  /** Whether the words are meant as they are, with no others in their place. */
  exact: boolean;
};

const after = z.coerce.number().int().min(0).max(furthest).catch(0);

/** What an address asks for; what it does not understand is left out. */
export const searchAskedBy = (query: URLSearchParams): SearchAsked => ({
  // The box of the first page asks or searches with the same words.
  text: questionOf(query.get("q") ?? query.get("words")),
  kind: searchKinds.find((kind) => kind === query.get("kind")) ?? null,
  after: after.parse(query.get("after") ?? 0),
  exact: query.get("exact") === "1",
});

export const questionOf = (text: string | null) =>
  [...(text ?? "").replace(/\s+/g, " ").trim()].slice(0, longestQuestion).join("");

/** The address of the same search with something else in it. */
export function searchHref(asked: SearchAsked, other: Partial<SearchAsked> = {}): string {
  const { text, kind, after, exact } = { ...asked, ...other };
  const query = new URLSearchParams({ q: text, ...(kind && { kind }), ...(exact && { exact: "1" }) });
  if (after > 0) query.set("after", String(after));
  return `/search?${query}`;
}
