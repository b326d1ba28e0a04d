import { desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { plans, planVersions } from "#db/schema/plans.ts";
import { publicVersions } from "../plan-queries.server.ts";
import { compareVersions } from "./compare-versions.ts";
import type { CompareAsked, ComparePage } from "./compare-view.ts";
import { comparedDraft, comparedVersion } from "./compared-version.server.ts";
import { namesIn } from "./version-names.ts";

/** Two public versions of a plan side by side; undefined when one that is asked for is none. */
export async function publicComparison(reads: Reads, asked: CompareAsked): Promise<ComparePage | undefined> {
  const versions = await publicVersions(reads, asked.planId);
  return await comparison(reads, asked, versions, comparedVersion);
}

/** Any two versions, as those who may read drafts see them. */
export async function officeComparison(reads: Reads, asked: CompareAsked): Promise<ComparePage | undefined> {
  const versions = await reads
    .select({ id: planVersions.id, number: planVersions.number })
    .from(planVersions)
    .where(eq(planVersions.planId, asked.planId))
    .orderBy(desc(planVersions.ordinal));
  return await comparison(reads, asked, versions, comparedDraft);
}

/** What is not asked for: the latest version, and the one before the other; of the first version the one after it. */
async function comparison(
  reads: Reads,
  { planId, from, to, all }: CompareAsked,
  versions: readonly { id: string; number: string }[],
  read: typeof comparedVersion,
): Promise<ComparePage | undefined> {
  const [plan] = await reads
    .select({ id: plans.id, title: plans.title, titleEn: plans.titleEn })
    .from(plans)
    .where(eq(plans.id, planId));
  const numbers = versions.map(({ number }) => number);
  const other = to || numbers[0];
  if (!plan || other === undefined) return undefined;
  const at = numbers.indexOf(other);
  const one = from || (numbers[at + 1] ?? numbers[at - 1] ?? other);
  const [before, after] = [await read(reads, planId, one), await read(reads, planId, other)];
  if (!before || !after) return undefined;
  const versionIds = versions.flatMap(({ id, number }) => (number === one || number === other ? [id] : []));
  const found = one === other ? null : compareVersions(before, after);
  const names = { before: namesIn(before), after: namesIn(after) };
  return { plan, numbers, from: one, to: other, versionIds, names, all, found };
}
