import { and, eq, inArray, lt, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { needSignatures, needSignChanges, needSignRules } from "#db/schema/need-signs.ts";
import type { Signature } from "./signatures.server.ts";

type Batch = {
  ns: readonly number[];
  /** Notes that are done with it. */
  seqs: readonly number[];
  found: readonly Signature[];
  /** How far the needs that were there are made anew by these rules. */
  done: { version: string; upto: number };
};
type Kept = { sign: number; area: number; n: number };

/** Puts signatures in place of the earlier ones; of needs that have none any more, nothing stays. */
export async function putSignatures(tx: Tx, { ns, seqs, found, done }: Batch): Promise<void> {
  const before = await tx
    .select()
    .from(needSignatures)
    .where(inArray(needSignatures.n, [...ns]));
  const old = before.flatMap(({ n, signs }) => readSigns(signs).map((each) => ({ ...each, n })));
  const added = found.flatMap(({ n, signs }) => signs.map((each) => ({ ...each, n })));
  await tx.run(
    sql`DELETE FROM need_signs WHERE (sign, area, n) IN (SELECT value->>0, value->>1, value->>2 FROM json_each(${listed(old)}))`,
  );
  await tx.run(
    sql`INSERT OR IGNORE INTO need_signs (sign, area, n) SELECT value->>0, value->>1, value->>2 FROM json_each(${listed(added)})`,
  );
  const shown = new Set(found.map(({ n }) => n));
  const gone = ns.filter((n) => !shown.has(n));
  await tx.delete(needSignatures).where(inArray(needSignatures.n, gone));
  await tx.run(
    sql`INSERT OR REPLACE INTO need_signatures (n, signs) SELECT value->>0, unhex(value->>1) FROM json_each(${JSON.stringify(found.map(({ n, signs }) => [n, hexOf(signs)]))})`,
  );
  await tx.delete(needSignChanges).where(inArray(needSignChanges.seq, [...seqs]));
  const { version, upto } = done;
  // Another process may be further on, or start by other rules.
  await tx
    .update(needSignRules)
    .set({ upto })
    .where(and(eq(needSignRules.version, version), lt(needSignRules.upto, upto)));
}

/** In the index's own order: a batch then writes each of its pages once. */
const listed = (rows: readonly Kept[]) =>
  JSON.stringify(
    rows
      .toSorted((one, other) => one.sign - other.sign || one.area - other.area || one.n - other.n)
      .map(({ sign, area, n }) => [sign, area, n]),
  );

const hexOf = (signs: Signature["signs"]) =>
  Buffer.from(Int32Array.from(signs.flatMap(({ sign, area }) => [sign, area])).buffer).toString("hex");

function readSigns(bytes: Buffer) {
  const signs: { sign: number; area: number }[] = [];
  for (let at = 0; at + 8 <= bytes.length; at += 8)
    signs.push({ sign: bytes.readInt32LE(at), area: bytes.readInt32LE(at + 4) });
  return signs;
}
