import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { lexicon } from "#app/domain/needs/similar/lexicon.server.ts";
import { alikeFrom, likenessOf, noRarity, shareMatter } from "#app/domain/needs/similar/likeness.ts";
import { type Sign, signsOf } from "#app/domain/needs/similar/signs-of.ts";
import { cutWords } from "#app/domain/search/cut-words.server.ts";
import { sharedData, testOnSharedData } from "#tests/setup/shared-data.ts";

type Message = Record<"留言主题" | "留言详情", string>;

const areAlike = (one: readonly Sign[], other: readonly Sign[]) => {
  const likeness = likenessOf(one, other, noRarity);
  return likeness.score >= alikeFrom && shareMatter(likeness);
};
/** The share of pairs that are taken for one matter. */
const shareAlike = (pairs: readonly (readonly [Sign[], Sign[]])[]) =>
  pairs.filter(([one, other]) => areAlike(one, other)).length / pairs.length;
const pairsOf = (all: readonly Sign[][]) =>
  all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));

testOnSharedData(
  "letters to a mayor about one grievance are mostly taken for one matter, and letters at random hardly ever",
  async () => {
    const bytes = gunzipSync(await readFile(sharedData("messages/with-votes.csv.gz")));
    const letters: Message[] = parse(bytes, { columns: true, bom: true });
    const known = await lexicon();
    const read = letters.map(({ 留言主题: title, 留言详情: words }) => ({
      title,
      signs: signsOf(known, { title, words }, cutWords),
    }));
    const about = (...words: string[]) =>
      read.filter(({ title }) => words.every((word) => title.includes(word))).map(({ signs }) => signs);
    expect(shareAlike(pairsOf(about("搅拌站").slice(0, 30)))).toBeGreaterThan(0.6);
    expect(shareAlike(pairsOf(about("捆绑", "车位").slice(0, 30)))).toBeGreaterThan(0.9);
    const random = read.map(
      ({ signs }, at) => [signs, read[(at * 7919 + 13) % read.length]?.signs ?? []] as const,
    );
    expect(
      shareAlike(
        random.filter(([one, other]) => one !== other).map(([one, other]) => [[...one], [...other]]),
      ),
    ).toBeLessThan(0.02);
  },
  60_000,
);
