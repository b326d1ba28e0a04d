import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationPhases } from "#db/schema/consultation-reach.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { isWayOpenOn, type Phase, type PhaseWay } from "./phase.ts";

/** The phases of a consultation in their order; none where it has not been divided. */
export function phasesOf(reads: Reads, consultationId: string): Promise<Phase[]> {
  const { name, words, opensOn, closesOn, ways } = consultationPhases;
  return reads
    .select({ name, words, opensOn, closesOn, ways })
    .from(consultationPhases)
    .where(eq(consultationPhases.consultationId, consultationId))
    .orderBy(asc(consultationPhases.position));
}

/** Whether today's phase opens a way of speaking on the web. */
export const isWayOpen = async (reads: Reads, consultationId: string, way: PhaseWay, today: CivilDate) =>
  isWayOpenOn(await phasesOf(reads, consultationId), way, today);
