import { and, asc, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { passageHolds } from "#db/schema/consultation-workbench.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { people } from "#db/schema/people.ts";
import { shorten } from "../../text/shorten.ts";
import { contributorKinds } from "../consultation-terms.ts";
import { passageSteps } from "./passage-steps.ts";
import { inSight, ofContribution, workbenchConditions } from "./workbench-conditions.server.ts";
import type { WorkbenchFilter } from "./workbench-filter.ts";
import type { StepCounts, WorkbenchLine } from "./workbench-view.ts";

const aPage = 50;
type Seen = { consultationId: string; units: readonly string[] | undefined };
type Asked = { filter: WorkbenchFilter; after: string | null; now: string; today: string; personId: string };

/** A page of passages by the filter, in the order of the ledger or by their day. `next` begins the page after it. */
export async function workbenchPassages(
  reads: Reads,
  { consultationId, units }: Seen,
  asked: Asked,
): Promise<{ lines: WorkbenchLine[]; next: string | null }> {
  const { byDue } = asked.filter;
  const rows = await reads
    .select({ row: passages, number: contributions.number, words: contributions.words })
    .from(passages)
    .innerJoin(contributions, ofContribution)
    .where(workbenchConditions(consultationId, units, asked))
    .orderBy(...(byDue ? [asc(passages.dueOn)] : []), asc(passages.position), asc(passages.from))
    .limit(aPage + 1);
  const page = rows.slice(0, aPage);
  const holders = await holdersOf(
    reads,
    page.map(({ row }) => row.id),
    asked,
  );
  const last = page.at(-1)?.row;
  return {
    lines: page.map(({ row, number, words }) => ({
      ...{ id: row.id, revision: row.revision, number, position: row.position, topic: row.topic },
      ...{ subject: row.subject, unitId: row.unitId, step: row.step, adoption: row.adoption },
      ...{ dueOn: row.adoption ? null : row.dueOn, holder: holders.get(row.id) ?? null },
      excerpt: shorten(words.slice(row.from, row.until).replace(/\s+/g, " ").trim(), 80),
    })),
    next:
      rows.length > aPage && last
        ? [...(byDue ? [last.dueOn] : []), last.position, last.from].join("~")
        : null,
  };
}

async function holdersOf(reads: Reads, ids: string[], { now }: Pick<Asked, "now">) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await reads
    .select({ id: passageHolds.passageId, name: people.displayName })
    .from(passageHolds)
    .innerJoin(people, sql`${people.id} = ${passageHolds.personId}`)
    .where(and(inArray(passageHolds.passageId, ids), gt(passageHolds.until, now)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/**
 * How many passages in sight stand at each step and how many are late, and for who sees them all, by whom they were said. Each is
 * counted in an index alone: a step is told by other columns, so one is named at a time.
 */
export async function workbenchCounts(
  reads: Reads,
  { consultationId, units }: Seen,
  today: string,
): Promise<StepCounts> {
  const count = async (what: SQL, plain = false) => {
    const [row] = await reads
      .select({ many: sql<number>`count(*)` })
      .from(passages)
      .where(and(...inSight(consultationId, units, plain), what));
    return row?.many ?? 0;
  };
  const steps: [string, number][] = [];
  for (const step of passageSteps) steps.push([step, await count(sql`${passages.step} = ${step}`)]);
  const kinds: [string, number][] = [];
  if (!units)
    for (const kind of contributorKinds) kinds.push([kind, await count(sql`${passages.kind} = ${kind}`)]);
  return {
    ...{ steps: Object.fromEntries(steps), kinds: units ? null : Object.fromEntries(kinds) },
    late: await count(
      sql`${passages.adoption} IS NULL AND ${passages.dueOn} IS NOT NULL AND ${passages.dueOn} < ${today}`,
      true,
    ),
  };
}
