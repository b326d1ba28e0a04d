import type { Instant } from "../calendar/instant.ts";
import { genesisHash, type LedgerRow, ledgerText } from "./ledger.ts";

export type KeptRow = LedgerRow & { hash: string };

/** The ledger's last row as it was kept outside the database: what a cut tail or a recomputed chain can't imitate. */
export type LedgerHead = { seq: number; hash: string; at: Instant };

export type LedgerFault =
  | "gap"
  | "previous-hash"
  | "hash"
  | "unreadable"
  | "kept-head-gone"
  | "kept-head-differs";

export type LedgerVerdict =
  | { ok: true; rows: number; head: { seq: number; hash: string } }
  | { ok: false; seq: number; fault: LedgerFault };

/**
 * Walks the chain from its first row and stops at the first that is wrong. With a kept head, that row must still be
 * there with the same hash. `from` is a row that was verified before: the walk goes on after it. `sha256` gives the hex digest of a text in UTF-8.
 */
export async function verifyLedger(
  rows: AsyncIterable<KeptRow>,
  sha256: (text: string) => string,
  keptHead?: Pick<LedgerHead, "seq" | "hash">,
  from: Pick<LedgerHead, "seq" | "hash"> = { seq: 0, hash: genesisHash },
): Promise<LedgerVerdict> {
  let head = from;
  for await (const row of rows) {
    const fault = faultOf(row, head, sha256) ?? faultAgainst(row, keptHead);
    if (fault === "gap") return { ok: false, seq: head.seq + 1, fault };
    if (fault) return { ok: false, seq: row.seq, fault };
    head = { seq: row.seq, hash: row.hash };
  }
  if (keptHead && head.seq < keptHead.seq) return { ok: false, seq: head.seq + 1, fault: "kept-head-gone" };
  return { ok: true, rows: head.seq, head };
}

function faultOf(
  row: KeptRow,
  before: { seq: number; hash: string },
  sha256: (text: string) => string,
): LedgerFault | undefined {
  if (row.seq !== before.seq + 1) return "gap";
  if (row.previousHash !== before.hash) return "previous-hash";
  if (!isObject(row.particulars)) return "unreadable";
  return row.hash === sha256(ledgerText(row)) ? undefined : "hash";
}

const faultAgainst = (row: KeptRow, kept: { seq: number; hash: string } | undefined) =>
  kept?.seq === row.seq && kept.hash !== row.hash ? "kept-head-differs" : undefined;

function isObject(json: string): boolean {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
