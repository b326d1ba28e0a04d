import { and, desc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { events } from "#db/schema/audit.ts";
import { verdicts } from "#db/schema/responses.ts";

/** What a verdict on the answer of a round is about. */
export const verdictOnRound = (round: number) => `answer:${round}`;
/** What a verdict on a task that ended is about. */
export const verdictOnTask = (taskId: string) => `task:${taskId}`;

/** What the author is asked about now: the task that gave the need back last, unless it was answered anew since. */
export async function verdictSubject(reads: Reads, need: { id: string; round: number }): Promise<string> {
  const [last] = await reads
    .select({ type: events.type, particulars: events.particulars })
    .from(events)
    .where(
      and(
        eq(events.subjectKind, "need"),
        eq(events.subjectId, need.id),
        inArray(events.type, ["NeedAnswered", "NeedFinishedInTask"]),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return last?.type === "NeedFinishedInTask"
    ? verdictOnTask(JSON.parse(last.particulars).taskId)
    : verdictOnRound(need.round);
}

/** Whether the need's own author has judged what they are asked about now. */
export async function verdictGivenOn(reads: Reads, need: { id: string; round: number }): Promise<boolean> {
  const about = await verdictSubject(reads, need);
  const own = and(eq(verdicts.needId, need.id), eq(verdicts.about, about), eq(verdicts.giver, "author"));
  return (await reads.select({ id: verdicts.id }).from(verdicts).where(own)).length > 0;
}
