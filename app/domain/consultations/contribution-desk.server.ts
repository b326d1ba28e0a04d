import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { type Actor, hasRole } from "../people/actor.ts";
import { shorten } from "../text/shorten.ts";
import type { ContributionChannel } from "./consultation-terms.ts";
import type { DeskContribution } from "./contribution-view.ts";
import { isFollower } from "./ledger/passages-for.server.ts";

const aPage = 30;
type Asked = { page: number; channel?: ContributionChannel | undefined };

/** Contributions in the order in which they came: all for coordinators and inspectors, for officers those with a passage of their unit. */
export async function deskContributions(
  reads: Reads,
  actor: Actor,
  consultationId: string,
  { page, channel }: Asked,
): Promise<{ lines: DeskContribution[]; more: boolean }> {
  const ofPassages = (what: SQL) =>
    sql<number>`(SELECT count(*) FROM passages p WHERE p.contribution_id = coalesce(contributions.mass_id, contributions.id) ${what})`;
  const rows = await reads
    .select({
      row: contributions,
      total: ofPassages(sql``),
      decided: ofPassages(sql`AND p.adoption IS NOT NULL`),
    })
    .from(contributions)
    .where(
      and(
        eq(contributions.consultationId, consultationId),
        channel && eq(contributions.channel, channel),
        withinSight(reads, actor),
      ),
    )
    .orderBy(asc(contributions.position))
    .limit(aPage + 1)
    .offset((page - 1) * aPage);
  const lines = rows.slice(0, aPage).map(({ row, total, decided }) => ({
    ...{ position: row.position, number: row.number, kind: row.kind, channel: row.channel, total, decided },
    ...{ name: row.entityName ?? row.organisation ?? row.authorName, receivedOn: row.receivedOn },
    ...{ excerpt: shorten(row.words.replace(/\s+/g, " "), 60), withdrawn: row.withdrawnAt !== null },
    isSplit: row.splitBy !== null || isFollower(row),
  }));
  return { lines, more: rows.length > aPage };
}

/** What of a consultation's contributions an actor may read. */
export function withinSight(reads: Reads, actor: Actor): SQL | undefined {
  if (hasRole(actor, "coordinator", "inspector")) return undefined;
  const own =
    actor.kind === "person"
      ? actor.grants.flatMap((grant) => (grant.role === "officer" ? grant.unitId : []))
      : [];
  return inArray(
    contributions.id,
    reads.select({ id: passages.contributionId }).from(passages).where(inArray(passages.unitId, own)),
  );
}
