import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reads, Tx } from "#db/client.ts";
import { passageTasks } from "#db/schema/consultation-result.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";
import { roleGrants } from "#db/schema/people.ts";
import type { Instant } from "../calendar/instant.ts";
import type { RecordedEvent } from "../events.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import type { MessageSubject } from "./message-words.ts";

type People = Promise<string[]>;
const persons = (rows: readonly { id: string | null }[]) =>
  rows.flatMap(({ id }) => (id ? [`person:${id}`] : []));

/** Whoever wrote in a consultation and did not take it back. */
export async function contributors(tx: Tx, consultationId: string): People {
  return persons(
    await tx
      .selectDistinct({ id: contributions.authorId })
      .from(contributions)
      .where(and(eq(contributions.consultationId, consultationId), isNull(contributions.withdrawnAt))),
  );
}

/** Whoever said what went into a task, alone or with others by the same letter. */
export async function speakersOfTask(tx: Tx, taskId: string): People {
  const leads = tx
    .select({ id: passages.contributionId })
    .from(passages)
    .innerJoin(passageTasks, eq(passageTasks.passageId, passages.id))
    .where(eq(passageTasks.taskId, taskId));
  const { authorId, id, massId, withdrawnAt } = contributions;
  return persons(
    await tx
      .selectDistinct({ id: authorId })
      .from(contributions)
      .where(and(or(inArray(id, leads), inArray(massId, leads)), isNull(withdrawnAt))),
  );
}

/** Whoever wrote the contribution that came in; what the office entered has nobody to tell. */
export async function contributionAuthor(tx: Tx, { type, particulars }: RecordedEvent): People {
  if (type !== "ContributionReceived") return [];
  const { authorId, id } = contributions;
  return persons(
    await tx.select({ id: authorId }).from(contributions).where(eq(id, particulars.contributionId)),
  );
}

/** The unit whose officers an opinion or passages are for. */
export function unitTold(event: RecordedEvent): string[] {
  switch (event.type) {
    case "PlanOpinionAssigned":
    case "PassageAssigned":
    case "PassagesGiven":
    case "PassageSentBack":
    case "PassagesDue":
      return event.particulars.unitId ? [event.particulars.unitId] : [];
    default:
      return [];
  }
}

/** Whoever worked on a passage that somebody else took over. */
export const passageHolder = (event: RecordedEvent): string[] =>
  event.type === "PassageTakenOver" ? [`person:${event.particulars.fromId}`] : [];

/** Who plans for the territory that a consultation has not reached. */
export async function territoryPlanners(
  tx: Tx,
  { type, particulars }: RecordedEvent,
  { now }: { now: Instant },
): People {
  if (type !== "ReachActNoted" || particulars.dimension !== "territory") return [];
  return persons(
    await tx
      .select({ id: roleGrants.personId })
      .from(roleGrants)
      .where(
        and(eq(roleGrants.role, "planner"), eq(roleGrants.territoryId, particulars.part), grantInForce(now)),
      ),
  );
}

/** A consultation by its number and title: it is public by the time that anybody hears of it. */
export async function consultationSubjectsOf(
  reads: Reads,
  ids: readonly string[],
): Promise<[string, MessageSubject][]> {
  if (ids.length === 0) return [];
  const { id, number, title } = consultations;
  const rows = await reads
    .select({ id, number, title })
    .from(consultations)
    .where(inArray(id, [...ids]));
  return rows.map((row) => [row.id, row]);
}
