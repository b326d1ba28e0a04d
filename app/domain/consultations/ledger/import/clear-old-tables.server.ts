import { and, inArray, lt } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributionImportRows, contributionImports } from "#db/schema/consultation-ledger.ts";
import { addDays } from "../../../calendar/civil-date.ts";

/** Days that a table waits for somebody to take its rows, and that rows which were not taken can be fetched. */
const waitDays = 60;

/** Lets go of tables that nobody took, and of rows that were left over; the names in them are kept nowhere else. */
export const clearOldTables = ({ db, clock }: Pick<Deps, "db" | "clock">): Promise<number> =>
  db.write((tx) => clear(tx, clock.now()));

/** What nobody took in all that time is let go; of what was taken only the rows that were wrong. */
async function clear(tx: Tx, now: string): Promise<number> {
  const before = addDays(now.slice(0, 10), -waitDays);
  const { state, broughtAt } = contributionImports;
  const old = (...states: (typeof state._.data)[]) =>
    tx
      .select({ id: contributionImports.id })
      .from(contributionImports)
      .where(and(inArray(state, states), lt(broughtAt, before)));
  const waiting = (await old("checking", "checked").limit(50)).map(({ id }) => id);
  await removeTables(tx, waiting);
  const { importId } = contributionImportRows;
  await tx.delete(contributionImportRows).where(inArray(importId, old("taken", "undone", "halted")));
  return waiting.length;
}

export async function removeTables(tx: Tx, ids: string[]) {
  if (ids.length === 0) return;
  await tx.delete(contributionImportRows).where(inArray(contributionImportRows.importId, ids));
  await tx.delete(contributionImports).where(inArray(contributionImports.id, ids));
}
