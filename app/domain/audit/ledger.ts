/** One row of the ledger in the order that its hash is taken over. */
export type LedgerRow = {
  seq: number;
  at: string;
  actor: string;
  actorRole: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  particulars: string;
  previousHash: string;
};

/** What the first row stands on. */
export const genesisHash = "0".repeat(64);

/** The text that is hashed: a JSON array, so that no field can run into the next. */
export const ledgerText = (row: LedgerRow) =>
  JSON.stringify([
    row.seq,
    row.at,
    row.actor,
    row.actorRole,
    row.type,
    row.subjectKind,
    row.subjectId,
    row.particulars,
    row.previousHash,
  ]);

/** JSON with keys in order, so that equal particulars hash equally. */
export function canonicalJson(value: Record<string, unknown>): string {
  return JSON.stringify(value, Object.keys(value).sort());
}
