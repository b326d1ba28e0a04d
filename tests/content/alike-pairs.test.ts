import { expect, test } from "vitest";
import { lexicon } from "#app/domain/needs/similar/lexicon.server.ts";
import { alikeFrom, likenessOf, noRarity, shareMatter } from "#app/domain/needs/similar/likeness.ts";
import { signsOf } from "#app/domain/needs/similar/signs-of.ts";
import { cutWords } from "#app/domain/search/cut-words.server.ts";
import * as first from "./alike-pairs.ts";
import * as free from "./alike-pairs-free.ts";
import * as kept from "./alike-pairs-kept.ts";
import * as plain from "./alike-pairs-plain.ts";
import * as rare from "./alike-pairs-rare.ts";
import * as worked from "./alike-pairs-worked.ts";

type Pairs = readonly (readonly [string, string])[];

/** Pairs that the rules suggest as one matter, if they lie near each other. */
async function suggested(pairs: Pairs) {
  const known = await lexicon();
  const signs = (words: string) => signsOf(known, { title: "", words }, cutWords);
  return pairs.filter(([one, other]) => {
    const likeness = likenessOf(signs(one), signs(other), noRarity);
    return likeness.score >= alikeFrom && shareMatter(likeness);
  });
}

test.each([
  ["that the rules were begun with", first, 90, 0.9, 0.9],
  ["that the rules were mended by", worked, 200, 0.95, 0.95],
  ["in plain wording", plain, 70, 0.9, 0.9],
  ["in free wording", free, 70, 0.9, 0.9],
  ["of rare matters", rare, 70, 0.9, 0.9],
  ["that were set aside", kept, 250, 0.85, 0.9],
])(
  "of pairs %s most of one matter are suggested, and most suggestions are right",
  async (_, pairs, many, recall, right) => {
    const one = await suggested(pairs.onePair);
    const other = await suggested(pairs.otherPair);
    expect(pairs.onePair.length + pairs.otherPair.length).toBeGreaterThan(many);
    expect(one.length / pairs.onePair.length).toBeGreaterThanOrEqual(recall);
    expect(one.length / (one.length + other.length)).toBeGreaterThanOrEqual(right);
  },
);

test("both languages and one's own words lead to one matter", async () => {
  const lamps = first.onePair.slice(0, 3);
  expect(await suggested(lamps)).toEqual(lamps);
});
