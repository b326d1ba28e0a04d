import { desc, eq, ne, sql } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { questionnaires } from "#db/schema/consultation-surveys.ts";
import { consultations } from "#db/schema/consultations.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import { publicConsultation } from "../consultation-queries.server.ts";
import { loadQuestionnaire } from "./load-questionnaire.server.ts";
import { offeredFeatures } from "./offered-features.server.ts";
import { keysOf } from "./offered-features.ts";

const mostToCopy = 30;

/** A questionnaire as anybody may go through it; none of a consultation that was taken back. */
export async function publicQuestionnaire(reads: Reads, number: string, today: CivilDate) {
  const page = await publicConsultation(reads, number, today);
  if (!page || page.state === "withdrawn") return undefined;
  const { questionnaire } = await loadQuestionnaire(reads, page.id);
  if (questionnaire.sections.length === 0) return undefined;
  const offered = await offeredFeatures(reads, page.id, questionnaire);
  return { page, questionnaire, offered, features: keysOf(offered) };
}

/** Questionnaires of other consultations that one can begin with, the last changed first. */
export const questionnairesToCopy = (reads: Reads, consultationId: string) =>
  reads
    .select({ number: consultations.number, title: consultations.title })
    .from(questionnaires)
    .innerJoin(consultations, eq(consultations.id, questionnaires.consultationId))
    .where(
      sql`${ne(consultations.id, consultationId)} AND json_array_length(${questionnaires.content}, '$.sections') > 0`,
    )
    .orderBy(desc(questionnaires.changedAt))
    .limit(mostToCopy);

/** Whether a consultation has a questionnaire at all. */
export async function hasQuestionnaire(reads: Reads, consultationId: string): Promise<boolean> {
  return (await loadQuestionnaire(reads, consultationId)).questionnaire.sections.length > 0;
}
