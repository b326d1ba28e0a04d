import { eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributionVerdicts, passageTasks } from "#db/schema/consultation-result.ts";
import { type contributions, passages } from "#db/schema/consultations.ts";
import { tasks } from "#db/schema/tasks.ts";
import type { OwnVerdicts } from "./verdict.ts";

type Answered = Pick<typeof contributions.$inferSelect, "id" | "massId">;

/** Of answered contributions: what their writer said of the result, and the tasks that what they said went into. */
export async function verdictsOf(
  reads: Reads,
  answered: readonly Answered[],
): Promise<Map<string, OwnVerdicts>> {
  const found = new Map<string, OwnVerdicts>(answered.map(({ id }) => [id, { result: null, tasks: [] }]));
  if (answered.length === 0) return found;
  const given = await reads
    .select()
    .from(contributionVerdicts)
    .where(inArray(contributionVerdicts.contributionId, [...found.keys()]));
  const leads = [...new Set(answered.map(({ id, massId }) => massId ?? id))];
  const taken = await reads
    .selectDistinct({
      contributionId: passages.contributionId,
      ...{ id: tasks.id, number: tasks.number, title: tasks.title, state: tasks.state },
    })
    .from(passages)
    .innerJoin(passageTasks, eq(passageTasks.passageId, passages.id))
    .innerJoin(tasks, eq(tasks.id, passageTasks.taskId))
    .where(inArray(passages.contributionId, leads))
    .orderBy(tasks.number);
  for (const { id, massId } of answered) {
    const said = (about: string) =>
      given.find((each) => each.contributionId === id && each.about === about)?.grade ?? null;
    found.set(id, {
      result: said("result"),
      tasks: taken
        .filter(({ contributionId }) => contributionId === (massId ?? id))
        .map(({ id: taskId, number, title, state }) => ({
          ...{ number, title, isDone: state === "done", verdict: said(`task:${taskId}`) },
        })),
    });
  }
  return found;
}
