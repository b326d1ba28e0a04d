import { sql } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { signNumber } from "./kept-signs.ts";
import type { Rarity } from "./likeness.ts";
import { rarityOf } from "./rarity.ts";

/** Counted so far at most: what is common is common. */
const mostCounted = 4000;
const minutesKept = 10;
const mostKept = 20_000;

type Counts = { at: number; total: number; bySign: Map<number, number> };
const kept = new WeakMap<Database, Counts>();

/** How rare signs are among the needs of the portal, by counts that are some minutes old at most. */
export async function raritiesOf(db: Database, keys: readonly string[], now: number): Promise<Rarity> {
  const counts = await countsOf(db, now);
  const missing = keys.map(signNumber).filter((sign) => !counts.bySign.has(sign));
  if (missing.length > 0) {
    const rows = await db.read.all<{ sign: number; count: number }>(
      sql`SELECT value AS sign, (SELECT count(*) FROM (SELECT 1 FROM need_signs WHERE sign = value LIMIT ${mostCounted})) AS count
        FROM json_each(${JSON.stringify(missing)})`,
    );
    for (const { sign, count } of rows) counts.bySign.set(sign, count);
  }
  const known = new Map(keys.map((key) => [key, counts.bySign.get(signNumber(key)) ?? 0]));
  return (key) => {
    const count = known.get(key);
    return count === undefined ? 1 : rarityOf(count, counts.total);
  };
}

async function countsOf(db: Database, now: number): Promise<Counts> {
  const before = kept.get(db);
  if (before && now - before.at < minutesKept * 60_000 && before.bySign.size < mostKept) return before;
  const [newest] = await db.read.all<{ n: number }>(sql`SELECT coalesce(max(n), 0) AS n FROM need_keys`);
  const counts = { at: now, total: newest?.n ?? 0, bySign: new Map<number, number>() };
  kept.set(db, counts);
  return counts;
}
