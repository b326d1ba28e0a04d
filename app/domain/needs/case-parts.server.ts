import { and, asc, between, eq, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { needComments, needJointUnits, needMovesMade, needs, stillOpen } from "#db/schema/needs.ts";
import { people, units } from "#db/schema/people.ts";
import type { Actor } from "../people/actor.ts";
import type { CaseComment, CaseMove, JointOpinion, SimilarNeed } from "./case-view.ts";
import { loadNeed, type NeedRow } from "./load-need.server.ts";
import { sightOf } from "./need-policy.ts";
import { otherNeed } from "./other-need.ts";

/** Every move with the person who made it, oldest first; the author by name only for who may know it. */
export async function historyOf(reads: Reads, needId: string, authorKnown: boolean): Promise<CaseMove[]> {
  const proposed = alias(units, "proposed");
  const [stoodInFor, giver, taker] = [
    alias(people, "absent"),
    alias(people, "giver"),
    alias(people, "taker"),
  ];
  const { id, move, toState, at, byRole, reason, until, days, dueWas, calendarYear } = needMovesMade;
  const moves = await reads
    .select({
      ...{ id, move, toState, at, byRole, reason, until, days, dueWas, calendarYear },
      byName: people.displayName,
      ...{ forName: stoodInFor.displayName, fromName: giver.displayName, toName: taker.displayName },
      unit: { name: units.name, nameEn: units.nameEn },
      proposedUnit: { name: proposed.name, nameEn: proposed.nameEn },
    })
    .from(needMovesMade)
    .leftJoin(people, eq(people.id, needMovesMade.byId))
    .leftJoin(units, eq(units.id, needMovesMade.unitId))
    .leftJoin(stoodInFor, eq(stoodInFor.id, needMovesMade.forId))
    .leftJoin(giver, eq(giver.id, needMovesMade.fromPersonId))
    .leftJoin(taker, eq(taker.id, needMovesMade.toPersonId))
    .leftJoin(proposed, eq(proposed.id, needMovesMade.proposedUnitId))
    .where(eq(needMovesMade.needId, needId))
    .orderBy(asc(at), asc(needMovesMade.eventSeq));
  return moves.map((made) => (authorKnown || made.byRole !== "author" ? made : { ...made, byName: null }));
}

export async function jointOpinionsOf(reads: Reads, needId: string): Promise<JointOpinion[]> {
  const { askedAt, opinion, opinedAt } = needJointUnits;
  return await reads
    .select({ unit: { name: units.name, nameEn: units.nameEn }, askedAt, opinion, opinedAt })
    .from(needJointUnits)
    .innerJoin(units, eq(units.id, needJointUnits.unitId))
    .where(eq(needJointUnits.needId, needId))
    .orderBy(asc(askedAt));
}

/** What the author added, whether a moderator let it show or not. */
export async function supplementsOf(reads: Reads, needId: string): Promise<CaseComment[]> {
  const { id, words, at, publication } = needComments;
  return await reads
    .select({ id, words, at, publication })
    .from(needComments)
    .where(and(eq(needComments.needId, needId), eq(needComments.authorRole, "author")))
    .orderBy(asc(at));
}

/** Degrees that count as near, about 500 m. */
const near = 0.005;

/** Needs of the same category close by that this reader may see: what it might be merged with. */
export async function similarNeeds(reads: Reads, actor: Actor, row: NeedRow): Promise<SimilarNeed[]> {
  if (row.lon === null || row.lat === null || row.territoryId === null) return [];
  const found = await reads
    .select({ id: needs.id })
    .from(needs)
    .where(
      and(
        eq(needs.territoryId, row.territoryId),
        stillOpen,
        eq(needs.category, row.category),
        ne(needs.id, row.id),
        between(needs.lon, row.lon - near, row.lon + near),
        between(needs.lat, row.lat - near, row.lat + near),
      ),
    )
    .orderBy(asc(needs.inboxDue))
    .limit(8);
  const loaded = await Promise.all(found.map(({ id }) => loadNeed(reads, { id })));
  return loaded.flatMap((need) => {
    if (!need || sightOf(actor, need.facts) === "none") return [];
    return [otherNeed(actor, need)];
  });
}
