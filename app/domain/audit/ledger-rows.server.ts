import { createHash } from "node:crypto";
import { asc, gt } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import { type KeptRow, type LedgerHead, type LedgerVerdict, verifyLedger } from "./verify-ledger.ts";

const perPage = 1000;

/** Checks the ledger as it stands, a thousand rows at a time. */
export const checkLedger = (
  deps: { db: Pick<Database, "read"> },
  keptHead?: LedgerHead,
): Promise<LedgerVerdict> => verifyLedger(ledgerRows(deps), sha256, keptHead);

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function* ledgerRows({ db }: { db: Pick<Database, "read"> }): AsyncGenerator<KeptRow> {
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const page = await db.read
      .select()
      .from(events)
      .where(gt(events.seq, after))
      .orderBy(asc(events.seq))
      .limit(perPage);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < perPage) return;
    after = last.seq;
  }
}
