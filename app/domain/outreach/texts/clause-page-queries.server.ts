import { and, asc, count, eq, ne } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { planClauses } from "#db/schema/plans.ts";
import { taskSources, tasks } from "#db/schema/tasks.ts";
import { clauseLine } from "../../plans/clause-queries.server.ts";
import { type ClauseRef, clauseKey } from "../../plans/clause-ref.ts";
import type { ClausePageView } from "./clause-view.ts";

/** A clause from the version that is read first, else from the latest public one that has it; never from a draft. */
export async function clausePage(reads: Reads, ref: ClauseRef): Promise<ClausePageView | undefined> {
  const line = await clauseLine(reads, ref);
  if (!line) return undefined;
  const [clause] = await reads
    .select({ words: planClauses.words })
    .from(planClauses)
    .where(and(eq(planClauses.versionId, line.versionId), eq(planClauses.anchor, ref.anchor)));
  const [about] = await reads
    .select({ needs: count() })
    .from(needs)
    .where(
      and(
        eq(needs.planId, ref.planId),
        eq(needs.clauseAnchor, ref.anchor),
        eq(needs.isPublic, true),
        ne(needs.state, "withdrawn"),
      ),
    );
  return {
    ...{ planId: line.planId, plan: line.planTitle, planEn: line.planTitleEn, anchor: line.anchor },
    ...{ number: line.number, heading: line.heading, words: clause?.words ?? "", needs: about?.needs ?? 0 },
    tasks: await reads
      .select({ number: tasks.number, title: tasks.title })
      .from(taskSources)
      .innerJoin(tasks, eq(tasks.id, taskSources.taskId))
      .where(and(eq(taskSources.kind, "clause"), eq(taskSources.ref, clauseKey(ref))))
      .orderBy(asc(tasks.dueOn))
      .limit(50),
  };
}
