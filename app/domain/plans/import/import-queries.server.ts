import { asc, desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { people } from "#db/schema/people.ts";
import { planImportFiles, planImports } from "#db/schema/plan-imports.ts";
import { plans, planVersions } from "#db/schema/plans.ts";

const line = {
  id: planImports.id,
  planId: planImports.planId,
  number: planImports.number,
  outcome: planImports.outcome,
  broughtAt: planImports.broughtAt,
  by: people.displayName,
};

export const importsPerPage = 20;

/** Imports, the latest first, one more than a page holds when there are more. */
export async function importLines(reads: Reads, page: number) {
  return await reads
    .select(line)
    .from(planImports)
    .leftJoin(people, eq(people.id, planImports.broughtBy))
    .orderBy(desc(planImports.broughtAt), desc(planImports.id))
    .limit(importsPerPage + 1)
    .offset((page - 1) * importsPerPage);
}

/** One import with its files, for its page. */
export async function importPage(reads: Reads, id: string) {
  const [row] = await reads
    .select({
      ...line,
      ...{ said: planImports.said, problems: planImports.problems, more: planImports.more },
      ...{ preview: planImports.preview, keptAt: planImports.keptAt, versionState: planVersions.state },
    })
    .from(planImports)
    .leftJoin(people, eq(people.id, planImports.broughtBy))
    .leftJoin(planVersions, eq(planVersions.id, planImports.versionId))
    .where(eq(planImports.id, id));
  if (!row) return undefined;
  const { position, name, bytes, said } = planImportFiles;
  const files = await reads
    .select({ position, name, bytes, said })
    .from(planImportFiles)
    .where(eq(planImportFiles.importId, id))
    .orderBy(asc(position));
  return { ...row, files };
}

/** Every plan with all its versions, drafts too: for the office. */
export async function plansWithVersions(reads: Reads) {
  const rows = await reads
    .select({ plan: plans, version: planVersions })
    .from(plans)
    .innerJoin(planVersions, eq(planVersions.planId, plans.id))
    .orderBy(asc(plans.title), asc(planVersions.ordinal));
  const found = new Map<string, PlanWithVersions>();
  for (const { plan, version } of rows) {
    const { id, title, titleEn, tier, kind, currentVersionId } = plan;
    const of = found.get(id) ?? { id, title, titleEn, tier, kind, versions: [] };
    const { number, state, madeAt } = version;
    of.versions.push({ number, state, madeAt, isFirst: version.id === currentVersionId });
    found.set(id, of);
  }
  return [...found.values()];
}
type PlanWithVersions = Pick<typeof plans.$inferSelect, "id" | "title" | "titleEn" | "tier" | "kind"> & {
  versions: (Pick<typeof planVersions.$inferSelect, "number" | "state" | "madeAt"> & { isFirst: boolean })[];
};
