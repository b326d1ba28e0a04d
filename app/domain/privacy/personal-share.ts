/** What the portal keeps something of a person for; each has words and a rule of retention. */
export const keptFor = [
  "account",
  "contributions",
  "taking-part",
  "letters",
  "trust",
  "office",
  "market",
] as const;
export type KeptFor = (typeof keptFor)[number];

/**
 * What one column with a person's id means for that person.
 * `exported`: its rows are the person's own and go into the export; else they are the office's work about others.
 * On erasure `delete` takes the row away, `unlink` empties the column, `keep` leaves an id that leads to nobody any more,
 * `own-way` is done by name in `erase-person.server.ts`.
 */
export type PersonalShare = {
  table: string;
  column: string;
  /** How the person is written in the column: the bare id, or as the ledger names actors. */
  as?: "person-ref";
  keptFor: KeptFor;
  exported: boolean;
  erasure: "delete" | "unlink" | "keep" | "own-way";
};

type Rest = Omit<PersonalShare, "table" | "column">;
export const share = (table: string, column: string, rest: Rest): PersonalShare => ({
  table,
  column,
  ...rest,
});

/** What staff did in office: the record stays (档案法), and names nobody once the person is erased. */
export const officeWork = (table: string, ...columns: string[]): PersonalShare[] =>
  columns.map((column) => share(table, column, { keptFor: "office", exported: false, erasure: "keep" }));
