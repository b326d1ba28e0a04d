import { and, asc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import type { UnsplitLine } from "./workbench-view.ts";

const aPage = 20;

/** Contributions whose suggested split nobody looked at yet, in the order of the ledger, each with its passages. */
export async function unsplitContributions(
  reads: Reads,
  consultationId: string,
  after: number,
): Promise<{ lines: UnsplitLine[]; more: boolean }> {
  const { id, position, revision, number, words, splitBy, withdrawnAt } = contributions;
  const rows = await reads
    .select({ id, position, revision, number, words })
    .from(contributions)
    .where(
      and(
        eq(contributions.consultationId, consultationId),
        gt(position, after),
        ...[isNull(splitBy), isNull(withdrawnAt)],
        sql`EXISTS (SELECT 1 FROM passages p WHERE p.contribution_id = contributions.id)`,
      ),
    )
    .orderBy(asc(position))
    .limit(aPage + 1);
  const page = rows.slice(0, aPage);
  const ids = page.map((row) => row.id);
  const kept = await reads
    .select({ of: passages.contributionId, from: passages.from, until: passages.until })
    .from(passages)
    .where(inArray(passages.contributionId, ids))
    .orderBy(asc(passages.contributionId), asc(passages.from));
  const lines = page.map(({ id: own, words: whole, ...line }) => ({
    ...line,
    passages: kept.filter(({ of }) => of === own).map(({ from, until }) => whole.slice(from, until)),
  }));
  return { lines, more: rows.length > aPage };
}
