import { and, count, eq, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { planFeatures, planVersions } from "#db/schema/plans.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import { roundedTo } from "../geo/rounded-to.ts";
import { clauseKey } from "./clause-ref.ts";
import { shownFeatures } from "./features-at.server.ts";
import type { FeaturePage } from "./here-view.ts";
import { nothingHangs } from "./nothing-hangs.ts";

/** One feature of the version that is read first, or of the public one of that number, with what hangs on its clause. */
export async function featurePage(
  reads: Reads,
  planId: string,
  layer: string,
  key: string,
  version?: string,
): Promise<FeaturePage | undefined> {
  const { planId: plan, layer: on, key: named } = planFeatures;
  const inVersion = version ? eq(planVersions.number, version) : undefined;
  const [row] = await shownFeatures(reads, and(eq(plan, planId), eq(on, layer), eq(named, key)), inVersion);
  if (!row) return undefined;
  const { feature, precision, position: _, ...facts } = row;
  const tasks = row.clause ? await tasksOf(reads, planId, row.clause.anchor) : [];
  const needs = row.clause ? await needsOf(reads, planId, row.clause.anchor) : 0;
  return {
    ...facts,
    ...{ ...feature, geometry: roundedTo(feature.geometry, precision), metres: 0 },
    ...{ hangings: { ...nothingHangs, needs, tasks: tasks.length }, tasks, notice: null },
  };
}

const tasksOf = (reads: Reads, planId: string, anchor: string) =>
  reads
    .select({ number: tasks.number, title: tasks.title })
    .from(taskSources)
    .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
    .where(and(eq(taskSources.kind, "clause"), eq(taskSources.ref, clauseKey({ planId, anchor }))))
    .orderBy(tasks.dueOn);

async function needsOf(reads: Reads, planId: string, anchor: string): Promise<number> {
  const [row] = await reads
    .select({ needs: count() })
    .from(needs)
    .where(
      and(
        eq(needs.planId, planId),
        eq(needs.clauseAnchor, anchor),
        eq(needs.isPublic, true),
        ne(needs.state, "withdrawn"),
      ),
    );
  return row?.needs ?? 0;
}
