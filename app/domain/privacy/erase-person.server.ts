import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contentReports } from "#db/schema/content-reports.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { needSupports, needs, reviews } from "#db/schema/needs.ts";
import { people, roleGrants } from "#db/schema/people.ts";
import { deletionRequests, erasures, guardianships, personalDataReads } from "#db/schema/privacy.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { eraseContributionsOf } from "../consultations/erase-contributions.server.ts";
import { about } from "../events.ts";
import { eraseOpinionsOf } from "../notices/erase-opinions.server.ts";
import { giveBackPlaces } from "../outreach/events/give-back-places.server.ts";
import { eraseAnswersOf } from "../outreach/surveys/erase-answers.server.ts";
import { erasedName } from "../people/erased-name.ts";
import type { Contributions } from "./deletion-rules.ts";
import { eraseCommentsOf, eraseNeedsOf } from "./erase-needs.server.ts";
import { personalShares } from "./personal-shares.ts";

/**
 * Erases a person in the caller's transaction: first what has a way of its own, then every share by its word. The ledger
 * is not touched, it holds ids alone. Returns digests of photos that may go from the file store. May be repeated.
 */
export async function erasePerson(
  tx: Tx,
  personId: string,
  choice: Contributions,
  at: string,
): Promise<string[]> {
  const photos = await eraseNeedsOf(tx, personId, choice, at);
  await eraseCommentsOf(tx, personId, choice, at);
  await eraseOpinionsOf(tx, personId, choice, at);
  await eraseContributionsOf(tx, personId, choice, at);
  await takeSupportBack(tx, personId);
  await giveBackPlaces(tx, personId, at);
  await eraseAnswersOf(tx, personId);
  await tx
    .update(contentReports)
    .set({ reporterId: null, words: "" })
    .where(eq(contentReports.reporterId, personId));
  await tx.update(reviews).set({ objectorId: null, objection: "" }).where(eq(reviews.objectorId, personId));
  await tx.update(needClaims).set({ words: "", sourceNumber: "" }).where(eq(needClaims.personId, personId));
  await tx
    .update(personalDataReads)
    .set({ personId: null, words: "" })
    .where(eq(personalDataReads.personId, personId));
  await endGuardianships(tx, personId, at);
  await endRoles(tx, personId, at);
  await runShares(tx, personId);
  await tx
    .update(people)
    .set({ displayName: erasedName, ageBand: null, erasedAt: at })
    .where(eq(people.id, personId));
  await tx.insert(erasures).values({ personId, contributions: choice, at }).onConflictDoNothing();
  await tx
    .update(deletionRequests)
    .set({ doneAt: at })
    .where(and(eq(deletionRequests.personId, personId), isNull(deletionRequests.doneAt)));
  await appendEvent(
    tx,
    { actor: { kind: "system", job: "erasure" }, role: "system", at },
    { type: "PersonErased", subject: about("person", personId), particulars: { contributions: choice } },
  );
  return photos;
}

async function takeSupportBack(tx: Tx, personId: string) {
  const gone = await tx.delete(needSupports).where(eq(needSupports.personId, personId)).returning();
  for (const { needId } of gone)
    await tx
      .update(needs)
      .set({ supportCount: sql`max(0, ${needs.supportCount} - 1)` })
      .where(eq(needs.id, needId));
}

async function endGuardianships(tx: Tx, personId: string, at: string) {
  const ended = { endedAt: at, endedWhy: "erased" as const, guardianDigest: null };
  for (const column of [guardianships.childId, guardianships.guardianId])
    await tx
      .update(guardianships)
      .set(ended)
      .where(and(eq(column, personId), isNull(guardianships.endedAt)));
}

/** None is left to an account that goes; one can be where a backup brought both back. */
const endRoles = (tx: Tx, personId: string, at: string) =>
  tx
    .update(roleGrants)
    .set({ endedAt: at, endedBy: "system:erasure" })
    .where(
      and(eq(roleGrants.personId, personId), or(isNull(roleGrants.endedAt), gt(roleGrants.endedAt, at))),
    );

/** A user's own row goes last: its sessions, credentials and contacts hang on it. */
async function runShares(tx: Tx, personId: string) {
  const ordered = personalShares.toSorted((a, b) => Number(a.table === "user") - Number(b.table === "user"));
  for (const { table, column, as, erasure } of ordered) {
    const theirs = sql`${sql.identifier(column)} = ${as ? `person:${personId}` : personId}`;
    if (erasure === "delete") await tx.run(sql`DELETE FROM ${sql.identifier(table)} WHERE ${theirs}`);
    if (erasure === "unlink")
      await tx.run(sql`UPDATE ${sql.identifier(table)} SET ${sql.identifier(column)} = NULL WHERE ${theirs}`);
  }
}
