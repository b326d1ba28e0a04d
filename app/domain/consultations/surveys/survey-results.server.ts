import type { Reads } from "#db/client.ts";
import type { CivilDate } from "../../calendar/civil-date.ts";
import type { Actor } from "../../people/actor.ts";
import { mayReadFile } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { loadQuestionnaire } from "./load-questionnaire.server.ts";
import { offeredFeatures } from "./offered-features.server.ts";
import type { OfferedFeatures } from "./offered-features.ts";
import { questionsIn } from "./questionnaire.ts";
import { mayReadAnswers } from "./questionnaire-policy.ts";
import type { PointedPlace, SurveyResults } from "./statistics.ts";
import { pointedPlaces, surveyStatistics } from "./survey-statistics.server.ts";

export type ShownResults = {
  number: string;
  title: string;
  closesOn: CivilDate | null;
  offered: OfferedFeatures;
  /** Of each map question, by its id. */
  places: Record<string, PointedPlace[]>;
  /** None while this reader may not see any. */
  results: SurveyResults | null;
};

/** The results of a questionnaire for whoever asks: everybody from the close on, the office at any time. */
export async function surveyResultsFor(
  reads: Reads,
  actor: Actor,
  number: string,
  today: CivilDate,
): Promise<ShownResults | undefined> {
  const row = await loadConsultation(reads, number);
  if (!row) return undefined;
  const state = standingOn(row, today);
  const isOffice = mayReadFile(actor, state);
  if ((state === "draft" || state === "withdrawn") && !isOffice) return undefined;
  const { questionnaire } = await loadQuestionnaire(reads, row.id);
  if (questionnaire.sections.length === 0) return undefined;
  const shown: ShownResults = {
    ...{ number, title: row.title, closesOn: row.closesOn, offered: {}, places: {}, results: null },
  };
  if (!mayReadAnswers(actor, state)) return shown;
  for (const { id, kind } of questionsIn(questionnaire))
    if (kind === "map") shown.places[id] = await pointedPlaces(reads, row.id, id);
  return {
    ...shown,
    offered: await offeredFeatures(reads, row.id, questionnaire),
    results: await surveyStatistics(reads, row.id, questionnaire),
  };
}
