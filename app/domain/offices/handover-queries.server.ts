import { and, asc, count, desc, eq, inArray, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { handovers } from "#db/schema/offices.ts";
import { people, territories } from "#db/schema/people.ts";

const giver = alias(people, "giver");
const taker = alias(people, "taker");
const mostCases = 50;

const handoverRows = (reads: Reads) =>
  reads
    .select({
      id: handovers.id,
      territory: { name: territories.name, nameEn: territories.nameEn },
      territoryId: handovers.territoryId,
      fromId: handovers.fromId,
      toId: handovers.toId,
      fromName: giver.displayName,
      toName: taker.displayName,
      onDay: handovers.onDay,
      note: handovers.note,
      state: handovers.state,
      cases: handovers.cases,
      proposedBy: handovers.proposedBy,
    })
    .from(handovers)
    .innerJoin(territories, eq(territories.id, handovers.territoryId))
    .innerJoin(giver, eq(giver.id, handovers.fromId))
    .innerJoin(taker, eq(taker.id, handovers.toId));

/** Hand-overs that a person gives or takes, the latest first. */
export const handoversOf = (reads: Reads, personId: string) =>
  handoverRows(reads)
    .where(or(eq(handovers.fromId, personId), eq(handovers.toId, personId)))
    .orderBy(desc(handovers.proposedAt))
    .limit(50);

export async function handoverById(reads: Reads, id: string) {
  const [found] = await handoverRows(reads).where(eq(handovers.id, id));
  return found;
}

/** The open needs that would go over: how many, and the first of them by due date. */
export async function casesInHand(reads: Reads, territoryId: string, plannerId: string) {
  const inHand = and(eq(needs.territoryId, territoryId), stillOpen, eq(needs.plannerId, plannerId));
  const [counted] = await reads.select({ count: count() }).from(needs).where(inHand);
  const some = await reads
    .select({ number: needs.number, title: needs.title, dueOn: needs.dueOn })
    .from(needs)
    .where(inHand)
    .orderBy(asc(needs.inboxDue))
    .limit(mostCases);
  return { count: counted?.count ?? 0, some };
}

/** Territories by their ids, with their names. */
export const territoriesOf = (reads: Reads, ids: string[]) =>
  reads
    .select({ id: territories.id, name: territories.name, nameEn: territories.nameEn })
    .from(territories)
    .where(inArray(territories.id, ids));
