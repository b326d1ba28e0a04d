import { and, eq, inArray, isNotNull, lt, ne, or } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/sqlite-core";
import type { Tx } from "#db/client.ts";
import { contributionVerdicts } from "#db/schema/consultation-result.ts";
import { consultationMoves, consultations, contributions } from "#db/schema/consultations.ts";
import { erasedName } from "../../people/erased-name.ts";

const query = new QueryBuilder();
const { authorId, authorName, consultationId, territoryId, ageBand, interestGroup } = contributions;

/** Contributions that still tell whose they are. */
export const namedContribution = or(
  ne(authorName, erasedName),
  ...[authorId, territoryId, ageBand, interestGroup].map(isNotNull),
);

/** Of consultations whose result was published, or that were withdrawn, before a moment. */
export const spokenBefore = (before: string) =>
  or(
    inArray(
      consultationId,
      query.select({ id: consultations.id }).from(consultations).where(lt(consultations.answeredAt, before)),
    ),
    inArray(
      consultationId,
      query
        .select({ id: consultationMoves.consultationId })
        .from(consultationMoves)
        .where(and(eq(consultationMoves.move, "withdraw"), lt(consultationMoves.at, before))),
    ),
  );

/** What was said and what became of it belong to the file; who said it does not, nor what they wrote of the result. */
export async function forgetNames(tx: Tx, ids: string[]): Promise<void> {
  await tx
    .update(contributions)
    .set({
      ...{ authorId: null, authorName: erasedName, submissionKey: null },
      ...{ territoryId: null, ageBand: null, interestGroup: null },
    })
    .where(inArray(contributions.id, ids));
  await tx
    .update(contributionVerdicts)
    .set({ personId: null, words: "" })
    .where(inArray(contributionVerdicts.contributionId, ids));
}
