import { setImmediate } from "node:timers/promises";
import { and, asc, gt, lte, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Database, Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { needSignChanges, needSignRules } from "#db/schema/need-signs.ts";
import { lexicon } from "./lexicon.server.ts";
import { putSignatures } from "./put-signatures.server.ts";
import { signaturesOf } from "./signatures.server.ts";

/** How many needs are read at once: by a process that answers readers meanwhile, and by one that does little else. */
export const signBatch = { serving: 100, alone: 4000 } as const;

/**
 * Brings the signs of needs up to the next notes of what changed; after a change of the rules, of the next needs in their order.
 * Returns how many it took. A need is read after its note, so that a note never goes with older words. Several processes may do it
 * at once, and be stopped at any moment.
 */
export async function indexSigns(
  { db }: Pick<Deps, "db">,
  most: number = signBatch.serving,
): Promise<number> {
  const known = await lexicon();
  const rules = await rulesOf(db, known.version);
  const notes = await db.read
    .select()
    .from(needSignChanges)
    .where(gt(needSignChanges.seq, 0))
    .orderBy(asc(needSignChanges.seq))
    .limit(most);
  const anew = await anewBy(db.read, rules, most - notes.length);
  const ns = [...new Set([...notes.map(({ n }) => n), ...anew])];
  if (ns.length === 0) return 0;
  const found = await signaturesOf(db.read, known, ns);
  // Readers have their turn between reading, cutting and writing.
  await setImmediate();
  const seqs = notes.map(({ seq }) => seq);
  const done = { version: known.version, upto: anew.at(-1) ?? rules.upto };
  await db.write((tx) => putSignatures(tx, { ns, seqs, found, done }), most > 1000 ? "large" : undefined);
  await setImmediate();
  return ns.length;
}

/** What is kept by other rules than today's is made anew, all of it, so that no note is needed of any need that is there. */
async function rulesOf(db: Database, version: string) {
  const [kept] = await db.read.select().from(needSignRules);
  if (kept?.version === version) return kept;
  return await db.write(async (tx) => {
    const [newest] = await tx.select({ n: sql<number>`coalesce(max(n), 0)` }).from(needKeys);
    const rules = { version, upto: 0, last: newest?.n ?? 0 };
    await tx.update(needSignRules).set(rules);
    await tx.delete(needSignChanges);
    return rules;
  });
}

/** The next needs whose signs were kept by other rules. */
async function anewBy(reads: Reads, { upto, last }: { upto: number; last: number }, most: number) {
  if (most <= 0 || upto >= last) return [];
  const rows = await reads
    .select({ n: needKeys.n })
    .from(needKeys)
    .where(and(gt(needKeys.n, upto), lte(needKeys.n, last)))
    .orderBy(asc(needKeys.n))
    .limit(most);
  return rows.map(({ n }) => n);
}
