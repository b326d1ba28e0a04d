import { and, count, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { passageTasks } from "#db/schema/consultation-result.ts";
import { consultations, passages } from "#db/schema/consultations.ts";
import { taskSources } from "#db/schema/tasks.ts";
import { gradesOf } from "../consultations/result/public-result.server.ts";
import { verdictCounts } from "../consultations/result/verdict.ts";
import type { ConsultationSource } from "./task-view.ts";

/** The results that a task came of, with how much of each went into it, and what those who said it think of it. */
export async function consultationsOfTask(reads: Reads, taskId: string): Promise<ConsultationSource[]> {
  const { id, number, title, answeredAt } = consultations;
  const rows = await reads
    .select({ id, number, title, answeredAt })
    .from(taskSources)
    .innerJoin(consultations, eq(id, taskSources.ref))
    .where(and(eq(taskSources.taskId, taskId), eq(taskSources.kind, "consultation")));
  const found: ConsultationSource[] = [];
  for (const { id: consultationId, ...row } of rows) {
    const [counted] = await reads
      .select({ many: count() })
      .from(passageTasks)
      .innerJoin(passages, eq(passages.id, passageTasks.passageId))
      .where(and(eq(passageTasks.taskId, taskId), eq(passages.consultationId, consultationId)));
    const verdicts = verdictCounts(await gradesOf(reads, consultationId, `task:${taskId}`));
    found.push({ ...row, passages: counted?.many ?? 0, verdicts });
  }
  return found;
}
