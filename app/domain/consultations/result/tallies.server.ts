import { and, asc, eq, gt } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationTallies } from "#db/schema/consultation-result.ts";
import type { Tally } from "./tally.ts";

/** The kept counts of one kind. What is zero is left out. */
export function talliesOf(reads: Reads, consultationId: string, tally: Tally) {
  const { part, adoption, many } = consultationTallies;
  return reads
    .select({ part, adoption, many })
    .from(consultationTallies)
    .where(
      and(
        eq(consultationTallies.consultationId, consultationId),
        eq(consultationTallies.tally, tally),
        gt(many, 0),
      ),
    )
    .orderBy(asc(part), asc(adoption));
}

/** Everything that passages were ever about, from the kept counts: a few of a hundred thousand features. */
export async function subjectsSpokenOf(reads: Reads, consultationId: string): Promise<string[]> {
  const { part, tally } = consultationTallies;
  const rows = await reads
    .selectDistinct({ part })
    .from(consultationTallies)
    .where(and(eq(consultationTallies.consultationId, consultationId), eq(tally, "subject")));
  return rows.map((row) => row.part);
}
