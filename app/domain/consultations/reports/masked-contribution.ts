import { officialWords, publicName, publicWords } from "../../needs/public-words.ts";
import { starredWords } from "../starred-words.ts";
import type { ExportedContribution } from "./report-source.ts";

/**
 * A contribution without what tells who wrote it: the name masked, personal data in free words as stars, and the writer's own
 * name starred wherever it stands. Words keep their places.
 */
export function maskedContribution(row: ExportedContribution, authorName: string): ExportedContribution {
  const nameless = (text: string) => withoutName(text, authorName);
  const official = (text: string | null) => text && nameless(officialWords(text));
  const words = maskedWords(row.words, authorName);
  return {
    ...row,
    ...{ words, writer: null, stake: row.stake && nameless(publicWords(row.stake)) },
    who: row.kind === "individual" ? publicName(authorName) : publicWords(row.who),
    passages: row.passages.map((passage) => ({
      ...passage,
      ...{ words: words.slice(passage.from, passage.until), topic: official(passage.topic) },
      ...{ reason: official(passage.reason), followUp: official(passage.followUp) },
    })),
  };
}

/** Words of somebody as others may read them; every character keeps its place. */
export const maskedWords = (words: string, authorName: string) =>
  withoutName(starredWords(words), authorName);

/** Names of one character are words; what the portal gives as a name, or masks as a whole, tells nothing. */
function withoutName(text: string, name: string): string {
  const whole = name.trim();
  if ([...whole].length < 2 || publicName(whole) === whole) return text;
  return text.replaceAll(whole, "*".repeat(whole.length));
}
