import { count, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needMovesMade } from "#db/schema/needs.ts";

/** How many moves a need has made: what a form remembers of the page it stood on. */
export async function movesMade(reads: Reads, needId: string): Promise<number> {
  const [row] = await reads
    .select({ moves: count() })
    .from(needMovesMade)
    .where(eq(needMovesMade.needId, needId));
  return row?.moves ?? 0;
}
