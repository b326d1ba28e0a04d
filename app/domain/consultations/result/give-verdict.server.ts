import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import type { Tx } from "#db/client.ts";
import { contributionVerdicts, passageTasks } from "#db/schema/consultation-result.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";
import { tasks } from "#db/schema/tasks.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { isAnswered } from "../consultation-states.ts";
import type { VerdictInput } from "./verdict.ts";

/** `task` is the number of a task that ended; without it the verdict is on the result. */
type Asked = VerdictInput & { receipt: string; task?: string | undefined };
type Refused = "not-found" | "not-answered-yet" | "verdict-given";

/** Who spoke says once whether the result, or a task that came of it, answers them. */
export function giveContributionVerdict(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { receipt, task, grade, words }: Asked,
): Promise<Decision<object, Refused>> {
  return db.write(async (tx): Promise<Decision<object, Refused>> => {
    const [found] = await tx
      .select({ contribution: contributions, state: consultations.state })
      .from(contributions)
      .innerJoin(consultations, eq(consultations.id, contributions.consultationId))
      .where(and(eq(contributions.number, receipt), eq(contributions.authorId, actor.id)));
    if (!found || found.contribution.withdrawnAt) return refuse("not-found");
    if (!isAnswered(found.state)) return refuse("not-answered-yet");
    const { id: contributionId, massId, consultationId } = found.contribution;
    if (!(await hasPassages(tx, massId ?? contributionId))) return refuse("not-found");
    const subject = task === undefined ? "result" : await endedTask(tx, massId ?? contributionId, task);
    if (!subject) return refuse("not-found");
    const at = clock.now();
    const [kept] = await tx
      .insert(contributionVerdicts)
      .values({
        ...{ contributionId, consultationId, about: subject, personId: actor.id, grade, at },
        words: plainWords(words),
      })
      .onConflictDoNothing()
      .returning({ about: contributionVerdicts.about });
    if (!kept) return refuse("verdict-given");
    await appendEvent(
      tx,
      { actor, role: "author", at },
      {
        type: "ContributionVerdictGiven",
        subject: about("consultation", consultationId),
        particulars: { contributionId, about: subject, grade },
      },
    );
    return { ok: true };
  });
}

/** Ticks of a questionnaire alone leave nothing to decide, and nothing to be answered by. */
const hasPassages = async (tx: Tx, leadId: string) =>
  (await tx.select({ id: passages.id }).from(passages).where(eq(passages.contributionId, leadId)).limit(1))
    .length > 0;

/** A finished task that what was said went into. */
async function endedTask(tx: Tx, leadId: string, number: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(passageTasks, eq(passageTasks.taskId, tasks.id))
    .innerJoin(passages, eq(passages.id, passageTasks.passageId))
    .where(and(eq(tasks.number, number), eq(tasks.state, "done"), eq(passages.contributionId, leadId)))
    .limit(1);
  return row && `task:${row.id}`;
}
