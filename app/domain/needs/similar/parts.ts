import { englishWord, foldWords, phrased } from "./english-words.ts";

/** A text in its parts, in their order: characters of Chinese, words of English. */
export function partsOf(text: string): string[] {
  const folded = foldWords(text);
  if (!/[a-z0-9]/.test(folded)) return folded.match(/\p{Script=Han}/gu) ?? [];
  return (phrased(folded).match(/\p{Script=Han}|[a-z0-9]+/gu) ?? []).flatMap(
    (part) => englishWord(part) ?? [],
  );
}

/** Sentences, each with its clauses. */
export const sentencesOf = (text: string): string[][] =>
  text
    .split(/[。！？!?；;\n…]+|\.(?=\s|$)/u)
    .map((sentence) => sentence.split(/[，,、：:（）()—]+|\s-\s/u).filter((clause) => clause.trim() !== ""))
    .filter((clauses) => clauses.length > 0);
