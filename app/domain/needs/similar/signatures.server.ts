import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needs } from "#db/schema/needs.ts";
import { cutWords } from "../../search/cut-words.server.ts";
import { publicWords } from "../public-words.ts";
import { areaOf } from "./areas.ts";
import { findingSigns, reachOf, signNumber } from "./kept-signs.ts";
import type { Lexicon } from "./lexicon.ts";
import { shownToAll } from "./shown-to-all.server.ts";
import { signsOf } from "./signs-of.ts";

export type Signature = { n: number; signs: { sign: number; area: number }[] };

/** The signatures of those among some needs that a passer-by may see, from their words as they are shown. */
export async function signaturesOf(
  reads: Reads,
  lexicon: Lexicon,
  ns: readonly number[],
): Promise<Signature[]> {
  const rows = await reads
    .select({
      n: needKeys.n,
      title: needs.title,
      words: needs.words,
      category: needs.category,
      visibility: needs.visibility,
      territory: needs.territoryId,
      lon: needs.lon,
      lat: needs.lat,
    })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId))
    .where(and(inArray(needKeys.n, [...ns]), shownToAll(needs)));
  return rows.map((row) => signatureOf(lexicon, row));
}

type Row = {
  n: number;
  title: string;
  words: string;
  category: string;
  visibility: string;
  territory: string | null;
  lon: number | null;
  lat: number | null;
};

function signatureOf(lexicon: Lexicon, { n, title, words, category, visibility, territory, lon, lat }: Row) {
  const text = { title: publicWords(title), words: publicWords(words) };
  // What is published without a place lies nowhere, so that no neighbourhood finds it.
  const at = visibility === "public" && lon !== null && lat !== null ? ([lon, lat] as const) : undefined;
  const where = { at: at && ([...at] satisfies [number, number]), territory: territory ?? undefined };
  const signs = findingSigns(signsOf(lexicon, text, cutWords)).map(({ key, concept }) => ({
    sign: signNumber(key),
    area: areaOf(reachOf(concept, category, lexicon.rules), where),
  }));
  return { n, signs };
}
