import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import type { OpinionAdoption } from "../notices/opinion-terms.ts";
import type { PassageTally } from "./contribution-view.ts";
import { talliesOf } from "./result/tallies.server.ts";
import { inSight } from "./workbench/workbench-conditions.server.ts";

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
  firstOf(reads, consultationId, sql`${passages.adoption} IS NULL`);

/** The first that has no unit, or else stands in a contribution whose split nobody agreed to. Each is the first of an index. */
export async function firstUncollated(reads: Reads, consultationId: string): Promise<Found | undefined> {
  const unassigned = await firstOf(reads, consultationId, sql`${passages.unitId} IS NULL`);
  if (unassigned) return unassigned;
  const { id, position } = contributions;
  const [unsplit] = await reads
    .select({ id: passages.id, position })
    .from(contributions)
    .innerJoin(passages, eq(passages.contributionId, id))
    .where(
      and(
        eq(contributions.consultationId, consultationId),
        ...[isNull(contributions.splitBy), isNull(contributions.withdrawnAt)],
      ),
    )
    .orderBy(asc(position), asc(passages.from))
    .limit(1);
  return unsplit;
}

type Found = { id: string; position: number };

async function firstOf(reads: Reads, consultationId: string, is: SQL): Promise<Found | undefined> {
  const { id, position, from } = passages;
  const [row] = await reads
    .select({ id, position })
    .from(passages)
    .where(and(...inSight(consultationId, undefined), is))
    .orderBy(asc(position), asc(from))
    .limit(1);
  return row;
}
