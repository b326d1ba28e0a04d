import { and, asc, count, eq, isNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import type { PassageTally } from "./contribution-view.ts";

/** Passages of a consultation that count: of contributions that were not taken back. */
const counting = (consultationId: string) =>
  and(eq(passages.consultationId, consultationId), isNull(contributions.withdrawnAt));

/** How many passages there are and what became of them; the parts and the undecided add up to the whole. */
export async function passageTally(reads: Reads, consultationId: string): Promise<PassageTally> {
  const { adoption } = passages;
  const rows = await reads
    .select({ adoption, many: count() })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(counting(consultationId))
    .groupBy(adoption);
  const became = (one: string | null) => rows.find((row) => row.adoption === one)?.many ?? 0;
  return {
    all: rows.reduce((all, row) => all + row.many, 0),
    undecided: became(null),
    became: {
      ...{ adopted: became("adopted"), partly: became("partly"), "not-adopted": became("not-adopted") },
      ...{ explained: became("explained"), "out-of-scope": became("out-of-scope") },
    },
  };
}

/** The first passage, in the order of the ledger, that nobody has decided. */
export const firstUndecided = (reads: Reads, consultationId: string) =>
  firstOf(reads, and(counting(consultationId), isNull(passages.adoption)));

/** The first that has no unit, or stands in a contribution whose split nobody agreed to. */
export const firstUncollated = (reads: Reads, consultationId: string) =>
  firstOf(reads, and(counting(consultationId), or(isNull(passages.unitId), isNull(contributions.splitBy))));

async function firstOf(
  reads: Reads,
  where: ReturnType<typeof and>,
): Promise<{ id: string; position: number } | undefined> {
  const [row] = await reads
    .select({ id: passages.id, position: contributions.position })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .where(where)
    .orderBy(asc(contributions.position), asc(passages.from))
    .limit(1);
  return row;
}
