import { createHash } from "node:crypto";
import { asc } from "drizzle-orm";
import { genesisHash, ledgerText } from "#app/domain/audit/ledger.ts";
import type { Reads } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";

/** The number of the first row of the ledger that does not follow from the one before it; undefined when all do. */
export async function firstBrokenRow(reads: Reads): Promise<number | undefined> {
  let previousHash = genesisHash;
  let seq = 0;
  for (const row of await reads.select().from(events).orderBy(asc(events.seq))) {
    seq += 1;
    const hash = createHash("sha256").update(ledgerText(row)).digest("hex");
    if (row.seq !== seq || row.previousHash !== previousHash || row.hash !== hash) return row.seq;
    previousHash = hash;
  }
  return undefined;
}
