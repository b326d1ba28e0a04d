import { type Actor, hasRole } from "../../people/actor.ts";
import { type ConsultationRefusal, mayReadFile, mayRunConsultations } from "../consultation-policy.ts";
import { type ConsultationState, showsContributions } from "../consultation-states.ts";

export type QuestionnaireRefusal = ConsultationRefusal | "questionnaire-answered";

/** Until somebody has answered: afterwards everybody is asked the same. */
export function mayChangeQuestionnaire(
  actor: Actor,
  state: ConsultationState,
  isAnswered: boolean,
): true | QuestionnaireRefusal {
  if (!mayReadFile(actor, state)) return "not-found";
  if (!mayRunConsultations(actor)) return "not-allowed";
  if (isAnswered) return "questionnaire-answered";
  const open: readonly ConsultationState[] = ["draft", "published", "collecting"];
  return open.includes(state) ? true : "state-does-not-allow";
}

/** Who runs or supervises it sees at any time what is answered, everybody else from the close on: nobody answers after others. */
export const mayReadAnswers = (actor: Actor, state: ConsultationState) =>
  showsContributions(state) || hasRole(actor, "coordinator", "inspector");
