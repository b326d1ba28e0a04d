import { and, eq, inArray, sql } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { passageTasks, resultRows } from "#db/schema/consultation-result.ts";
import type { OpinionAdoption } from "../../notices/opinion-terms.ts";
import type { ResultFilter } from "./result-filter.ts";

/** What a task can be opened from: passages that were taken up, narrowed as the table is. */
export type TakenUp = Pick<ResultFilter, "topic" | "about" | "unit"> & { row?: number };
const takenUp: OpinionAdoption[] = ["adopted", "partly"];

const among = (consultationId: string, { topic, about, unit, row }: TakenUp) =>
  and(
    eq(resultRows.consultationId, consultationId),
    inArray(resultRows.adoption, takenUp),
    topic ? eq(resultRows.topic, topic) : undefined,
    about ? eq(resultRows.subject, about) : undefined,
    unit ? eq(resultRows.unitId, unit) : undefined,
    row === undefined ? undefined : eq(resultRows.ordinal, row),
  );

export async function countTakenUp(reads: Reads, consultationId: string, asked: TakenUp): Promise<number> {
  const [counted] = await reads
    .select({ many: sql<number>`count(*)` })
    .from(resultRows)
    .where(among(consultationId, asked));
  return counted?.many ?? 0;
}

/** Joins them to a task; whoever said them hears of it from then on. */
export async function passagesIntoTask(
  tx: Tx,
  consultationId: string,
  asked: TakenUp,
  taskId: string,
): Promise<void> {
  await tx
    .insert(passageTasks)
    .select(
      tx
        .select({ passageId: resultRows.passageId, taskId: sql<string>`${taskId}`.as("task_id") })
        .from(resultRows)
        .where(among(consultationId, asked)),
    )
    .onConflictDoNothing();
}
