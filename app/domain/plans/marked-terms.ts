import type { Block } from "../text/markdown.ts";
import type { Inline } from "../text/markdown-inline.ts";
import type { Term } from "./plan-draft.ts";

/** Words of a clause in which a term of the glossary is marked; `place` is the term's in the glossary. */
export type MarkedInline = Inline | { kind: "term"; text: string; place: number };
export type MarkedBlock = Block<MarkedInline>;

/** Marks each term where it first stands in a clause's paragraphs and lists; longer terms before those they hold. */
export function markedTerms(blocks: readonly Block[], terms: readonly Pick<Term, "term">[]): MarkedBlock[] {
  const sought = terms
    .map(({ term }, place) => ({ term, place }))
    .filter(({ term }) => term !== "")
    .toSorted((one, other) => other.term.length - one.term.length);
  const seen = new Set<number>();
  const marked = (text: readonly Inline[]) =>
    sought.reduce<MarkedInline[]>(
      (parts, one) => (seen.has(one.place) ? parts : mark(parts, one, seen)),
      [...text],
    );
  return blocks.map((block) => {
    if (block.kind === "paragraph") return { ...block, text: marked(block.text) };
    if (block.kind === "list") return { ...block, items: block.items.map(marked) };
    return block;
  });
}

function mark(
  parts: readonly MarkedInline[],
  { term, place }: { term: string; place: number },
  seen: Set<number>,
): MarkedInline[] {
  return parts.flatMap((part): MarkedInline[] => {
    const at = part.kind === "text" && !seen.has(place) ? part.text.indexOf(term) : -1;
    if (at < 0) return [part];
    seen.add(place);
    const [before, after] = [part.text.slice(0, at), part.text.slice(at + term.length)];
    const text = (words: string): MarkedInline[] => (words === "" ? [] : [{ kind: "text", text: words }]);
    return [...text(before), { kind: "term", text: term, place }, ...text(after)];
  });
}
