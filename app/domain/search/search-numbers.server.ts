import { sql } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import type { SearchKind } from "./search-kinds.ts";

type Ref = number | string;

/** The number of each thing: a need's is its ref; others get theirs here, when they first have something to find (`isNew`). */
export async function numbersOf(
  tx: Tx,
  kind: SearchKind,
  refs: readonly Ref[],
  isNew: (ref: Ref) => boolean,
): Promise<Map<Ref, number>> {
  if (kind === "need") return new Map(refs.map((ref) => [ref, Number(ref)]));
  const given = JSON.stringify(refs.filter(isNew));
  await tx.run(
    sql`INSERT INTO search_keys (kind, ref) SELECT ${kind}, value FROM json_each(${given}) WHERE true ON CONFLICT DO NOTHING`,
  );
  return await numbersKept(tx, kind, refs);
}

/** The numbers that things have by now. */
export async function numbersKept(
  reads: Reads,
  kind: SearchKind,
  refs: readonly Ref[],
): Promise<Map<Ref, number>> {
  if (kind === "need") return new Map(refs.map((ref) => [ref, Number(ref)]));
  const rows = await reads.all<{ n: number; ref: string }>(
    sql`SELECT n, ref FROM search_keys
      WHERE kind = ${kind} AND ref IN (SELECT value FROM json_each(${JSON.stringify(refs)}))`,
  );
  return new Map(rows.map(({ ref, n }) => [ref, n]));
}

/** What has these numbers, by its ref. */
export async function refsOf(reads: Reads, kind: SearchKind, numbers: readonly number[]) {
  if (kind === "need") return new Map<number, number | string>(numbers.map((n) => [n, n]));
  const rows = await reads.all<{ n: number; ref: string }>(
    sql`SELECT n, ref FROM search_keys WHERE n IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`,
  );
  return new Map<number, number | string>(rows.map(({ n, ref }) => [n, ref]));
}
