import { sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { areasFor, type Whereabouts } from "./areas.ts";
import { findingSigns, reachOf, signNumber } from "./kept-signs.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Rarity } from "./likeness.ts";
import type { Sign } from "./signs-of.ts";

/** The newest of an area and sign that are looked at; in a dense place the rest is as much alike and older. */
const mostAnArea = 40;
/** Of a sign, wherever it is, for who has no place. */
const mostAnywhere = 150;
/** Compared word by word. */
const mostCompared = 30;

type Asked = { signs: readonly Sign[]; category: string; where: Whereabouts };

/**
 * Needs, by their `n`, that share the weightiest signs within their reach; bounded, whatever the place. Whoever has no place is
 * compared with needs that have none, and with some that share a sign wherever they lie.
 */
export async function candidatesFor(
  reads: Reads,
  lexicon: Lexicon,
  rarity: Rarity,
  asked: Asked,
): Promise<number[]> {
  const finding = findingSigns(asked.signs);
  const pairs = finding.flatMap(({ key, concept }) =>
    areasFor(reachOf(concept, asked.category, lexicon.rules), asked.where).map((area) => [
      signNumber(key),
      area,
    ]),
  );
  const near = await reads.all<Found>(
    sql`SELECT value->>0 AS sign, (SELECT json_group_array(n) FROM
        (SELECT n FROM need_signs WHERE sign = pair.value->>0 AND area = pair.value->>1 ORDER BY n DESC LIMIT ${mostAnArea})) AS ns
      FROM json_each(${JSON.stringify(pairs)}) AS pair`,
  );
  const anywhere = asked.where.at ? [] : await anywhereWith(reads, finding);
  const weights = new Map(finding.map(({ key, weight }) => [signNumber(key), weight * rarity(key)]));
  return heaviest([...near, ...anywhere], weights);
}

type Found = { sign: number; ns: string };

const anywhereWith = (reads: Reads, finding: readonly Sign[]) =>
  reads.all<Found>(
    sql`SELECT value AS sign, (SELECT json_group_array(n) FROM
        (SELECT n FROM need_signs WHERE sign = value LIMIT ${mostAnywhere})) AS ns
      FROM json_each(${JSON.stringify(finding.map(({ key }) => signNumber(key)))})`,
  );

/** Those with most in common first, then the newest. */
function heaviest(found: readonly Found[], weights: ReadonlyMap<number, number>): number[] {
  const bySign = new Map<number, Set<number>>();
  for (const { sign, ns } of found) {
    const all = bySign.get(sign) ?? new Set<number>();
    for (const n of JSON.parse(ns)) all.add(Number(n));
    bySign.set(sign, all);
  }
  const sums = new Map<number, number>();
  for (const [sign, ns] of bySign)
    for (const n of ns) sums.set(n, (sums.get(n) ?? 0) + (weights.get(sign) ?? 0));
  return [...sums]
    .sort(([a, one], [b, other]) => other - one || b - a)
    .slice(0, mostCompared)
    .map(([n]) => n);
}
