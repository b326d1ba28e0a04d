import type { Reads } from "#db/client.ts";
import type { Candidate } from "./candidates.server.ts";
import { markedText, snippetOf } from "./marked-text.ts";
import type { Sought } from "./match-expression.ts";
import type { PublicText, SearchKind } from "./search-kinds.ts";
import { refsOf } from "./search-numbers.server.ts";
import type { SearchSources } from "./search-sources.server.ts";
import type { Found } from "./search-view.ts";
import { foldText } from "./word-runs.ts";

/** The entries as they may be read at this moment; what left the public since it was put in the index is not among them. */
export async function shownAs(
  reads: Reads,
  sources: SearchSources,
  entries: readonly Candidate[],
  sought: Sought,
  { runs = [], otherwise = false }: { runs?: readonly string[]; otherwise?: boolean } = {},
): Promise<Found[]> {
  const words = new Set(sought.flat());
  const texts = new Map<string, PublicText>();
  for (const kind of new Set(entries.map((entry) => entry.kind))) {
    const numbers = entries.flatMap((entry) => (entry.kind === kind ? [entry.n] : []));
    const refs = await refsOf(reads, kind, numbers);
    const read = new Map((await sources[kind](reads, [...refs.values()])).map((text) => [text.ref, text]));
    for (const [n, ref] of refs) {
      const text = read.get(ref);
      if (text) texts.set(`${kind} ${n}`, text);
    }
  }
  return entries.flatMap(({ kind, n }) => {
    const text = texts.get(`${kind} ${n}`);
    return text ? [{ ...shown(kind, text, words, runs), otherwise }] : [];
  });
}

function shown(
  kind: SearchKind,
  text: PublicText,
  words: ReadonlySet<string>,
  runs: readonly string[],
): Omit<Found, "otherwise"> {
  const { ref, number, title, titled, texts, at } = text;
  return {
    ...{ kind, ref, number, at },
    title: markedText(title, titled ? words : new Set()),
    snippet: snippetOf(texts, words),
    asTyped: runs.every((run) => [title, ...texts].some((each) => foldText(each).includes(run))),
  };
}
