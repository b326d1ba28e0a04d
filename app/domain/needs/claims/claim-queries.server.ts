import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { user } from "#db/schema/identity.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { needs } from "#db/schema/needs.ts";
import { people } from "#db/schema/people.ts";
import type { ClaimLine, OwnClaim, SettledClaim } from "./claim-view.ts";

const most = 50;

/** A person's last claim to a need. */
export async function ownClaim(
  reads: Reads,
  personId: string,
  needId: string,
): Promise<OwnClaim | undefined> {
  const { at, settledAt, outcome, reason } = needClaims;
  const [claim] = await reads
    .select({ at, settledAt, outcome, reason })
    .from(needClaims)
    .where(and(eq(needClaims.needId, needId), eq(needClaims.personId, personId)))
    .orderBy(desc(needClaims.at), desc(needClaims.id))
    .limit(1);
  return claim;
}

/** Claims that wait for a coordinator, oldest first. */
export async function waitingClaims(reads: Reads): Promise<ClaimLine[]> {
  const rows = await reads
    .select({ claim: needClaims, need: needs, person: people, user })
    .from(needClaims)
    .innerJoin(needs, eq(needs.id, needClaims.needId))
    .innerJoin(people, eq(people.id, needClaims.personId))
    .leftJoin(user, eq(user.id, needClaims.personId))
    .where(isNull(needClaims.settledAt))
    .orderBy(asc(needClaims.at), asc(needClaims.id))
    .limit(most);
  const waiting = await waitingByNeed(
    reads,
    rows.map(({ need }) => need.id),
  );
  return rows.map(({ claim, need, person, user: known }) => ({
    ...{ id: claim.id, needNumber: need.number, needTitle: need.title, needWords: need.words },
    ...{ submittedAt: need.submittedAt, sourceAuthor: need.authorName },
    ...{ sourceNumber: claim.sourceNumber, words: claim.words, at: claim.at },
    numberHolds: holds(claim.sourceNumber, need.sourceKey),
    claimant: {
      name: person.displayName,
      joinedAt: person.joinedAt,
      emailProved: known?.emailVerified ?? false,
      mobileProved: known?.phoneNumberVerified ?? false,
    },
    rivals: (waiting.get(need.id) ?? 1) - 1,
  }));
}

/** A key made from the text was given to nobody: there is nothing to compare with. */
const holds = (given: string, key: string | null) =>
  given === "" || key === null || key.startsWith("text:") ? null : given === key.trim();

async function waitingByNeed(reads: Reads, needIds: string[]): Promise<Map<string, number>> {
  if (needIds.length === 0) return new Map();
  const rows = await reads
    .select({ needId: needClaims.needId, waiting: count() })
    .from(needClaims)
    .where(and(inArray(needClaims.needId, needIds), isNull(needClaims.settledAt)))
    .groupBy(needClaims.needId);
  return new Map(rows.map(({ needId, waiting }) => [needId, waiting]));
}

/** The last decisions, so that coordinators decide alike. */
export async function settledClaims(reads: Reads, limit = 10): Promise<SettledClaim[]> {
  const { id, outcome, reason, settledAt } = needClaims;
  return await reads
    .select({ id, outcome, reason, settledAt, needNumber: needs.number })
    .from(needClaims)
    .innerJoin(needs, eq(needs.id, needClaims.needId))
    .where(isNotNull(settledAt))
    .orderBy(desc(settledAt), desc(id))
    .limit(limit);
}
