import { and, asc, desc, eq, getTableColumns, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reads } from "#db/client.ts";
import { amongPublic, needMovesMade, needPhotos, needs } from "#db/schema/needs.ts";
import { people, units } from "#db/schema/people.ts";
import { answers, verdicts } from "#db/schema/responses.ts";
import { inPart } from "./merged-part.ts";
import type { NeedAnswer, NeedMoveMade, NeedPhoto, NeedView } from "./need-view.ts";
import { officialWords, publicWords } from "./public-words.ts";

type Sight = NeedView["sight"];
const stoodInFor = alias(people, "stood_in_for");
const giver = alias(people, "giver");
const taker = alias(people, "taker");
const unitName = { name: units.name, nameEn: units.nameEn };

export async function photosOf(reads: Reads, needId: string, sight: Sight): Promise<NeedPhoto[]> {
  const { id, width, height, alternative } = getTableColumns(needPhotos);
  const rows = await reads
    .select({ id, width, height, alternative })
    .from(needPhotos)
    .where(eq(needPhotos.needId, needId))
    .orderBy(asc(needPhotos.position));
  return sight === "whole"
    ? rows
    : rows.map((row) => ({ ...row, alternative: publicWords(row.alternative) }));
}

/** Holding replies and official answers, oldest first. */
export async function answersOf(reads: Reads, needId: string, sight: Sight): Promise<NeedAnswer[]> {
  const { id, kind, round, result, reasons, basis, nextStep, nextStepOn, byRole, at } =
    getTableColumns(answers);
  const rows = await reads
    .select({ id, kind, round, result, reasons, basis, nextStep, nextStepOn, byRole, at, unit: unitName })
    .from(answers)
    .leftJoin(units, eq(units.id, answers.unitId))
    .where(eq(answers.needId, needId))
    .orderBy(asc(answers.at), sql`answers.rowid`);
  if (sight === "whole") return rows;
  return rows.map((row) => ({
    ...row,
    reasons: officialWords(row.reasons),
    basis: officialWords(row.basis),
    nextStep: officialWords(row.nextStep),
  }));
}

/** Every move with who, when and why. What its author wrote as a reason is the author's: masked like their other words. */
export async function movesOf(reads: Reads, needId: string, sight: Sight): Promise<NeedMoveMade[]> {
  const { id, move, toState, at, byRole, reason, until, days, dueWas, calendarYear } =
    getTableColumns(needMovesMade);
  const rows = await reads
    .select({
      ...{ id, move, toState, at, byRole, reason, until, days, dueWas, calendarYear, unit: unitName },
      ...{ forName: stoodInFor.displayName, fromName: giver.displayName, toName: taker.displayName },
    })
    .from(needMovesMade)
    .leftJoin(units, eq(units.id, needMovesMade.unitId))
    .leftJoin(stoodInFor, eq(stoodInFor.id, needMovesMade.forId))
    .leftJoin(giver, eq(giver.id, needMovesMade.fromPersonId))
    .leftJoin(taker, eq(taker.id, needMovesMade.toPersonId))
    .where(eq(needMovesMade.needId, needId))
    .orderBy(asc(needMovesMade.at), asc(needMovesMade.eventSeq));
  if (sight === "whole") return rows;
  return rows.map((row) => ({
    ...row,
    reason: row.reason && (row.byRole === "author" ? publicWords(row.reason) : officialWords(row.reason)),
  }));
}

/** Its author's verdicts first, and those of authors whose needs went into it; of hidden ones the public learns nothing. */
export async function verdictsOf(
  reads: Reads,
  needId: string,
  sight: Sight,
  part: number,
): Promise<Pick<NeedView, "verdicts" | "verdictCount">> {
  const { id, about, solved, satisfaction, at, judgedNeedId } = getTableColumns(verdicts);
  const { limit, offset } = inPart(part);
  const rows = await reads
    .select({ id, about, solved, satisfaction, at, judgedNeedId, all: sql<number>`count(*) OVER ()` })
    .from(verdicts)
    .innerJoin(needs, eq(needs.id, verdicts.needId))
    .where(
      and(
        or(eq(verdicts.needId, needId), eq(judgedNeedId, needId)),
        sight === "whole" ? undefined : amongPublic,
      ),
    )
    .orderBy(desc(sql`${verdicts.needId} = ${needId}`), asc(verdicts.at), sql`verdicts.rowid`)
    .limit(limit)
    .offset(offset);
  return {
    verdicts: rows.map(({ judgedNeedId: judged, all: _all, ...row }) => ({
      ...row,
      by: judged === null ? "author" : judged === needId ? "merged-author" : "author-of-other",
    })),
    verdictCount: rows[0]?.all ?? 0,
  };
}
