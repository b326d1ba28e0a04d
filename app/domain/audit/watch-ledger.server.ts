import { and, asc, eq, gt, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { events, ledgerChecks } from "#db/schema/audit.ts";
import { sha256 } from "./ledger-rows.server.ts";
import { type LedgerStanding, rowsPerLook, standingAfter, unchecked, walksNow } from "./ledger-standing.ts";
import { type KeptRow, type LedgerFault, verifyLedger } from "./verify-ledger.ts";

type Watching = Pick<Deps, "db" | "clock" | "log">;

/** Verifies what is new in the chain and a stretch of the whole, keeps how it stands, and says so in the log when it is broken. */
export async function watchLedger({ db, clock, log }: Watching): Promise<number> {
  const now = clock.now();
  const before = (await ledgerStanding({ db })) ?? unchecked(now);
  const { head, walk } = before;
  const fresh = await verifyLedger(
    stretch(db.read, head.seq, head.seq + rowsPerLook),
    sha256,
    undefined,
    head,
  );
  const end = Math.min(walk.seq + rowsPerLook, head.seq);
  const walked = walksNow(before, now)
    ? await verifyLedger(
        stretch(db.read, walk.seq, end),
        sha256,
        // A stretch that ends at the head must meet it as it was.
        end === head.seq && head.seq > 0 ? head : undefined,
        walk,
      )
    : undefined;
  const still = fresh.ok && fresh.head.seq === head.seq && !walked;
  if (still && now.slice(0, 16) === before.checkedAt.slice(0, 16)) return 0;
  const after = standingAfter(before, fresh, walked, now);
  await keepStanding({ db }, after);
  if (after.broken && isTime(before, after)) log.error(after.broken, "the ledger's chain is broken");
  return 0;
}

async function* stretch(reads: Reads, after: number, until: number): AsyncGenerator<KeptRow> {
  yield* await reads
    .select()
    .from(events)
    .where(and(gt(events.seq, after), lte(events.seq, until)))
    .orderBy(asc(events.seq));
}

/** When it is found, and every ten minutes as long as it lasts. */
const isTime = (before: LedgerStanding, after: LedgerStanding) =>
  before.broken?.since !== after.broken?.since ||
  before.checkedAt.slice(0, 15) !== after.checkedAt.slice(0, 15);

/** How the chain stands by the last look; nothing before the first. */
export async function ledgerStanding({ db }: Pick<Deps, "db">): Promise<LedgerStanding | undefined> {
  const [row] = await db.read.select().from(ledgerChecks).where(eq(ledgerChecks.id, 1));
  if (!row) return undefined;
  const { fault, faultSeq, faultAt } = row;
  const broken =
    fault !== null && faultSeq !== null && faultAt !== null
      ? { seq: faultSeq, fault: fault as LedgerFault, since: faultAt }
      : undefined;
  return {
    head: { seq: row.headSeq, hash: row.headHash },
    walk: { seq: row.walkSeq, hash: row.walkHash },
    wholeAt: row.wholeAt ?? undefined,
    checkedAt: row.checkedAt,
    broken,
  };
}

function keepStanding({ db }: Pick<Deps, "db">, { head, walk, wholeAt, checkedAt, broken }: LedgerStanding) {
  const row = {
    ...{ headSeq: head.seq, headHash: head.hash, walkSeq: walk.seq, walkHash: walk.hash },
    ...{ wholeAt: wholeAt ?? null, checkedAt, fault: broken?.fault ?? null },
    ...{ faultSeq: broken?.seq ?? null, faultAt: broken?.since ?? null },
  };
  return db.write((tx) =>
    tx
      .insert(ledgerChecks)
      .values({ id: 1, ...row })
      .onConflictDoUpdate({ target: ledgerChecks.id, set: row }),
  );
}
