import { setImmediate } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { joinedWord, splitWord } from "./compounds.server.ts";
import { cutQuestion } from "./cut-words.server.ts";
import { foldedSound } from "./folded-sound.ts";
import { type SoundingWord, soundedRight, stretchesOf } from "./homophones.ts";
import { nearWords, slipsIn } from "./near-words.ts";
import type { SearchSources } from "./search-sources.server.ts";
import { spelledInPublic } from "./spelled-in-public.server.ts";
import { vocabularyOf } from "./vocabulary.server.ts";
import { foldedWord, foldText, wordRuns } from "./word-runs.ts";
import { soundOf } from "./word-sound.server.ts";

/** Longer runs are no slip of the hand. */
const longestRun = 16;
/** Words of one question that are compared with all that there are: each takes its time, and a question may be nothing but slips. */
const mostCompared = 3;

/** A word that is there itself gives way only to one so many times as frequent. */
const rarer = 10;
/** A word is an ordinary one when so many things have it, and one in so many of all needs. */
const leastOrdinary = 3;
const ordinaryOneIn = 200;
/** One slip is as likely as two are in a word so many times as frequent. */
const closer = 20;
/** Pinyin with its tones as figures. */
const withTones = /^(?:[a-zü]{1,6}[1-5])+$/;

type Near = (word: string, slips: number) => Promise<Map<string, number>>;

/**
 * The question as it may have been meant: English words by their slips, Chinese ones by their sound or by a sign too many or
 * too few, pinyin by the word that sounds so. Every word put in stands in something public. Undefined where there is nothing better.
 */
export async function correctedText(
  reads: Reads,
  sources: SearchSources,
  text: string,
): Promise<string | undefined> {
  const folded = foldText(text);
  let compared = 0;
  const near: Near = async (word, slips) => {
    if (++compared > mostCompared) return new Map();
    // Others have their turn before each.
    await setImmediate();
    return nearWords(word, await vocabularyOf(reads), slips);
  };
  const said = await saidInPinyin(reads, folded);
  if (said) return said;
  let corrected = "";
  let at = 0;
  const runs = wordRuns(folded);
  for (const [place, { han, text: run, start }] of runs.entries()) {
    if (start < at) continue;
    const next = runs[place + 1];
    const joined = next && (await joinedWord(reads, { han, text: run, start }, next));
    const better =
      joined ??
      (run.length > longestRun ? undefined : await (han ? chinese : otherOf(sources))(reads, run, near));
    const spelled = better === undefined ? undefined : await spelledAs(reads, sources, better, run);
    corrected += folded.slice(at, start) + (spelled ?? run);
    at =
      spelled !== undefined && joined
        ? start + run.length + 1 + (next?.text.length ?? 0)
        : start + run.length;
  }
  corrected += folded.slice(at);
  return corrected === folded ? undefined : corrected;
}

/** The word whose syllables were typed apart: ting che chang. */
async function saidInPinyin(reads: Reads, folded: string): Promise<string | undefined> {
  const syllables = wordRuns(folded).map(({ text }) => text);
  const isPinyin = syllables.every((each) => /^[a-z\p{M}]{1,9}[1-5]?$/u.test(each.normalize("NFD")));
  if (!isPinyin || syllables.length < 2 || syllables.length > 6) return undefined;
  const [word] = await wordsSounding(reads, [foldedSound(syllables.join(""))]);
  return word && [...word.word].length === syllables.length ? word.word : undefined;
}

/** Each word as it stands in something public, or undefined. */
async function spelledAs(reads: Reads, sources: SearchSources, better: string, run: string) {
  const words: string[] = [];
  for (const word of better.split(" ")) {
    const spelled = await spelledInPublic(reads, sources, { better: word, for: run });
    if (spelled === undefined) return undefined;
    words.push(spelled);
  }
  return words.join(" ");
}

async function chinese(reads: Reads, run: string, near: Near): Promise<string | undefined> {
  const stretches = stretchesOf(cutQuestion(run), soundOf);
  if (stretches.length === 0) return undefined;
  const sounding = await wordsSounding(
    reads,
    stretches.map(({ sound }) => sound),
  );
  return soundedRight(run, stretches, sounding) ?? (await signsPutRight(reads, run, near));
}

/** A sign too many or too few: 停场 for 停车场. */
async function signsPutRight(reads: Reads, run: string, nearTo: Near): Promise<string | undefined> {
  if (run.length > 6 || (await entriesOf(reads, [run])).length > 0) return undefined;
  const near = await nearTo(run, 1);
  const oneMoreOrLess = [...near.keys()].filter((word) => word.length !== run.length);
  return (await entriesOf(reads, oneMoreOrLess))[0]?.word;
}

const otherOf = (sources: SearchSources) => (reads: Reads, run: string, near: Near) =>
  other(reads, sources, run, near);

async function other(
  reads: Reads,
  sources: SearchSources,
  run: string,
  nearTo: Near,
): Promise<string | undefined> {
  const word = foldedWord(run);
  const slips = slipsIn(word);
  if (withTones.test(run)) return (await wordsSounding(reads, [foldedSound(run)]))[0]?.word;
  if (slips === 0 || /\d/.test(word)) return undefined;
  const [standing] = await entriesOf(reads, [word]);
  const lexicon = await sources.sameWords();
  if (standing && (lexicon.has(word) || (await isOrdinary(reads, standing.entries)))) return undefined;
  const least = rarer * (standing?.entries ?? 0);
  const near = await nearTo(word, slips);
  const worth = (entries: number, each: string) => (near.get(each) === 1 ? entries * closer : entries);
  const [close] = (await entriesOf(reads, [...near.keys()]))
    .filter(({ entries }) => entries > least)
    .toSorted((one, other) => worth(other.entries, other.word) - worth(one.entries, one.word));
  if (near.get(close?.word ?? "") === 1) return close?.word;
  const parts = await splitWord(reads, run, least);
  if (parts) return parts.join(" ");
  const [said] = standing ? [] : await wordsSounding(reads, [foldedSound(run)]);
  return said?.word ?? close?.word;
}

/** Too frequent for a slip: `late` is no `lane`, however many lanes there are. */
async function isOrdinary(reads: Reads, entries: number): Promise<boolean> {
  if (entries < leastOrdinary) return false;
  const [last] = await reads.all<{ n: number }>(
    sql`SELECT coalesce(max(n), 0) AS n FROM search_entries WHERE kind = 'need'`,
  );
  return entries * ordinaryOneIn >= (last?.n ?? 0);
}

/** Those that still stand in the index, the most frequent first. */
const entriesOf = (reads: Reads, words: readonly string[]) =>
  reads.all<{ word: string; entries: number }>(
    sql`SELECT word, entries FROM search_words
      WHERE word IN (SELECT value FROM json_each(${JSON.stringify(words.slice(0, 500))})) ORDER BY entries DESC`,
  );

const wordsSounding = (reads: Reads, sounds: readonly string[]) =>
  reads.all<SoundingWord>(
    sql`SELECT word, entries, sound FROM search_words
      WHERE sound IN (SELECT value FROM json_each(${JSON.stringify([...new Set(sounds)])})) AND sound <> ''
      ORDER BY entries DESC`,
  );
