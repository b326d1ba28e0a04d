import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import {
  marketAppeals,
  marketDocuments,
  marketInterests,
  marketMovesMade,
  marketQualifications,
} from "#db/schema/market.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import type { DocumentView, EntityMoveMade, QualificationView } from "./entity-view.ts";

/** Documents by what they prove; those taken back are left out. */
export async function documentsOf(reads: Reads, entityId: string): Promise<Map<string, DocumentView[]>> {
  const rows = await reads
    .select()
    .from(marketDocuments)
    .where(and(eq(marketDocuments.entityId, entityId), isNull(marketDocuments.removedAt)))
    .orderBy(asc(marketDocuments.addedAt));
  const found = new Map<string, DocumentView[]>();
  for (const { id, type, size, isPublic, subjectId } of rows)
    found.set(subjectId, [...(found.get(subjectId) ?? []), { id, type, size, isPublic }]);
  return found;
}

export async function qualificationsOf(
  reads: Reads,
  entityId: string,
  today: CivilDate,
): Promise<QualificationView[]> {
  const documents = await documentsOf(reads, entityId);
  const rows = await reads
    .select()
    .from(marketQualifications)
    .where(and(eq(marketQualifications.entityId, entityId), isNull(marketQualifications.removedAt)))
    .orderBy(asc(marketQualifications.addedAt), asc(marketQualifications.id));
  return rows.map(({ id, kind, title, number, issuer, validUntil, checkedAt }) => ({
    ...{ id, kind, title, number, issuer, validUntil, checked: checkedAt !== null },
    lapsed: validUntil !== null && validUntil < today,
    documents: documents.get(id) ?? [],
  }));
}

export async function interestsOf(reads: Reads, entityId: string): Promise<string[]> {
  const rows = await reads
    .select({ words: marketInterests.words })
    .from(marketInterests)
    .where(and(eq(marketInterests.entityId, entityId), isNull(marketInterests.endedAt)))
    .orderBy(asc(marketInterests.position));
  return rows.map(({ words }) => words);
}

/** Moves in their order: all of them, or those of these names. */
export async function movesOf(
  reads: Reads,
  entityId: string,
  named?: readonly EntityMoveMade["move"][],
): Promise<EntityMoveMade[]> {
  const { id, move, toState, at, reason, basis, until, eventSeq } = marketMovesMade;
  return await reads
    .select({ id, move, toState, at, reason, basis, until })
    .from(marketMovesMade)
    .where(and(eq(marketMovesMade.entityId, entityId), named ? inArray(move, [...named]) : undefined))
    .orderBy(asc(eventSeq));
}

/** Appeals with who made the suspension that they are against. */
export const appealRows = (reads: Reads, entityId: string) =>
  reads
    .select({ appeal: marketAppeals, suspendedBy: marketMovesMade.byId })
    .from(marketAppeals)
    .innerJoin(marketMovesMade, eq(marketMovesMade.id, marketAppeals.suspensionId))
    .where(eq(marketAppeals.entityId, entityId))
    .orderBy(asc(marketAppeals.madeAt));
