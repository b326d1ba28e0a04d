import { and, asc, eq, gt, inArray, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import type { WaitingTable } from "./import-view.ts";

const { id, name, state, good, taken, broughtAt, consultationId } = contributionImports;
const mostShown = 20;
const atWork = inArray(state, ["taking", "undoing"]);

/** A table whose rows go into the ledger or out of it just now. */
export async function isTableAtWork(reads: Reads, consultation: string): Promise<boolean> {
  const [one] = await reads
    .select({ id })
    .from(contributionImports)
    .where(and(eq(consultationId, consultation), atWork))
    .limit(1);
  return one !== undefined;
}

/** Tables whose rows are not all where they belong: at work, or looked at and never taken. */
export const waitingTables = (reads: Reads, consultation: string): Promise<WaitingTable[]> =>
  reads
    .select({ id, name, state, good, taken })
    .from(contributionImports)
    .where(
      and(
        eq(consultationId, consultation),
        or(atWork, and(inArray(state, ["checked", "halted"]), gt(good, taken))),
      ),
    )
    .orderBy(asc(broughtAt), asc(id))
    .limit(mostShown);
