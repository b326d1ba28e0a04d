import { sql } from "drizzle-orm";
import { indexAll } from "#app/domain/search/index-all.server.ts";
import { needsMatching } from "#app/domain/search/needs-matching.server.ts";
import { search } from "#app/domain/search/search.server.ts";
import { suggestionsFor } from "#app/domain/search/suggestions.server.ts";
import { searched } from "#app/domain/searched.server.ts";
import { openDatabase } from "#db/client.ts";
import { seeded } from "#tests/factories/seeded.ts";
import { type Figure, told } from "./figure.ts";

type Options = { data: string; name: string; questions: number; seed?: number };
type Seeded = ReturnType<typeof seeded>;
type Words = { frequent: string[]; any: string[]; latin: string[] };

/** How long a search, a suggestion and the set for the map's filter take over random questions of every sort. */
export async function searchFigures({ data, name, questions, seed = 6 }: Options): Promise<Figure[]> {
  const db = await openDatabase(`file:${data}/wenji.db`);
  try {
    const started = performance.now();
    const waiting = await indexAll({ db }, searched);
    const seconds = (performance.now() - started) / 1000;
    const asked = questionsOf(await wordsOf(db.read), seeded(seed), questions);
    const reads = db.read;
    const plain = { kind: null, after: 0, exact: false } as const;
    // The first of all reads the dictionary and the words of the index.
    await search(reads, searched, { ...plain, text: "streetligt" });
    return [
      ...(waiting > 0
        ? [told(`things put in the index of the search, ${name}`, waiting / seconds, "things/s")]
        : []),
      atMost(
        `search, ${name}: p95`,
        await p95(asked, (text) => search(reads, searched, { ...plain, text })),
        30,
      ),
      atMost(
        `suggestions as one types, ${name}: p95`,
        await p95(asked, (text) => suggestionsFor(reads, searched, text)),
        30,
      ),
      atMost(
        `set of needs for the map's text filter, ${name}: p95`,
        await p95(asked, (text) => needsMatching(reads, searched.need, text)),
        60,
      ),
    ];
  } finally {
    db.close();
  }
}

async function p95(questions: readonly string[], ask: (text: string) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const question of questions) {
    const started = performance.now();
    await ask(question);
    times.push(performance.now() - started);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}

/** Frequent words, rare ones, several together, slips, other words for the same, beginnings. */
function questionsOf({ frequent, any, latin }: Words, { int }: Seeded, count: number): string[] {
  const pick = (words: readonly string[]) => words[int(0, words.length - 1)] ?? "";
  const slip = (word: string) => {
    const at = int(1, Math.max(1, word.length - 1));
    return word.slice(0, at) + word.slice(at + 1);
  };
  const sorts = [
    () => pick(frequent),
    () => pick(any),
    () => `${pick(frequent)} ${pick(any)}`,
    () => `${pick(frequent)} ${pick(frequent)}`,
    () => `${pick(any)} ${pick(any)}`,
    () => slip(pick(latin)),
    () => pick(["停车厂", "路登", "停场", "tingchechang", "垃圾堆房", "噪声绕民"]),
    () => pick(["公车", "洗手间", "垃圾箱 满了", "restroom", "broken elevator", "trash can"]),
    () => pick(any).slice(0, 1),
    () => pick(any).slice(0, 2),
  ];
  return Array.from({ length: count }, (_, at) => sorts[at % sorts.length]?.() ?? "");
}

async function wordsOf(reads: Awaited<ReturnType<typeof openDatabase>>["read"]): Promise<Words> {
  const rows = await reads.all<{ word: string }>(
    sql`SELECT word FROM search_words ORDER BY entries DESC LIMIT 20000`,
  );
  const any = rows.map(({ word }) => word);
  return { any, frequent: any.slice(0, 60), latin: any.filter((word) => /^[a-z]{5,}$/.test(word)) };
}

const atMost = (name: string, value: number, most: number): Figure => ({
  ...{ name, value: Number(value.toPrecision(4)), unit: "ms", target: `≤ ${most}` },
  holds: value <= most,
});
