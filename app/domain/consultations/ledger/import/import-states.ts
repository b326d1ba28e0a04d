/**
 * Where a table that was brought in stands. `checking` while its rows are looked at, `checked` until somebody takes its good rows,
 * `halted` when the consultation went on meanwhile. Work on `taking` and `undoing` goes on after whatever stopped it.
 */
export const importMoves = {
  take: { from: ["checked", "halted"], to: "taking" },
  finish: { from: ["taking"], to: "taken" },
  halt: { from: ["taking"], to: "halted" },
  undo: { from: ["taken", "halted"], to: "undoing" },
  end: { from: ["undoing"], to: "undone" },
} as const;
type Move = (typeof importMoves)[keyof typeof importMoves];
export type ImportState = "checking" | Move["from"][number] | Move["to"];
export const canMoveImport = (move: keyof typeof importMoves, from: ImportState) =>
  importMoves[move].from.some((each) => each === from);

/** What becomes of a row: `standing` is in the ledger already, `taken` is there by this import. */
export type RowState = "good" | "bad" | "standing" | "taken";
