import { and, asc, eq, isNull, or } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import type { OpinionAdoption } from "../notices/opinion-terms.ts";
import type { PassageTally } from "./contribution-view.ts";
import { talliesOf } from "./result/tallies.server.ts";

/** Passages of a consultation that count: of contributions that were not taken back. */
const counting = (consultationId: string) =>
  and(eq(passages.consultationId, consultationId), isNull(contributions.withdrawnAt));

/** How many passages there are and what became of them; the parts and the undecided add up to the whole. */
export async function passageTally(reads: Reads, consultationId: string): Promise<PassageTally> {
  const rows = await talliesOf(reads, consultationId, "unit");
  const sum = (parts: typeof rows) => parts.reduce((all, { many }) => all + many, 0);
  const became = (one: OpinionAdoption | "") => sum(rows.filter(({ adoption }) => adoption === one));
  return {
    all: sum(rows),
    undecided: became(""),
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
