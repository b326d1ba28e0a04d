import type { CivilDate } from "../../calendar/civil-date.ts";
import { type Actor, hasRole } from "../../people/actor.ts";

export type SurveyTimes = { opensOn: CivilDate; closesOn: CivilDate; resultsAtClose: boolean };

export const mayMakeSurvey = (actor: Actor) => hasRole(actor, "coordinator");
/** What was written besides is for the office alone. */
export const mayReadSurveyWords = (actor: Actor) => hasRole(actor, "coordinator", "inspector");

/** The last day counts. */
export const isOpen = ({ opensOn, closesOn }: SurveyTimes, today: CivilDate) =>
  opensOn <= today && today <= closesOn;

/** Nobody, the office included, sees results early where the survey says so. */
export const resultsShown = (survey: SurveyTimes, today: CivilDate) =>
  survey.opensOn <= today && (!survey.resultsAtClose || today > survey.closesOn);

/** Anybody may answer, signed in or not; who is suspended or waits for a guardian takes no part. */
export const mayAnswer = (actor: Actor) =>
  actor.kind === "visitor" ||
  actor.kind === "guest" ||
  (actor.kind === "person" && actor.minor !== "waiting");
