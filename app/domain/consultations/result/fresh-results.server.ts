import { and, desc, gte, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations } from "#db/schema/consultations.ts";
import type { Instant } from "../../calendar/instant.ts";
import type { FreshResult } from "./consulted-on.ts";

/** Results that were published since a moment, the last first. */
export async function freshResults(reads: Reads, since: Instant, most: number): Promise<FreshResult[]> {
  const { number, title, answeredAt, state } = consultations;
  const rows = await reads
    .select({ number, title, answeredAt })
    .from(consultations)
    .where(and(gte(answeredAt, since), inArray(state, ["answered", "archived"])))
    .orderBy(desc(answeredAt))
    .limit(most);
  return rows.flatMap((row) => (row.answeredAt ? [{ ...row, answeredAt: row.answeredAt }] : []));
}
