import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planSurveys, surveyAnswers } from "#db/schema/plan-surveys.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { Actor } from "../../people/actor.ts";
import type { SurveyAnswer } from "./survey-form.ts";
import { isOpen, mayAnswer } from "./survey-policy.ts";

type Asked = SurveyAnswer & { number: string; device: string };
type Refused = "not-found" | "not-allowed" | "survey-not-open";

/**
 * One answer a person, or a device where nobody is signed in; a second one takes the first one's place. No event names who
 * answered: the ledger would tell for ever what the table forgets.
 */
export function answerSurvey(
  deps: Deps,
  actor: Actor,
  { number, device, knows, accepts, words }: Asked,
): Promise<Decision<object, Refused>> {
  return deps.db.write(async (tx) => {
    const [survey] = await tx.select().from(planSurveys).where(eq(planSurveys.number, number));
    const at = deps.clock.now();
    const today = civilDateOf(at, deps.zone);
    if (!survey || survey.opensOn > today) return refuse("not-found");
    if (!mayAnswer(actor)) return refuse("not-allowed");
    if (!isOpen(survey, today)) return refuse("survey-not-open");
    const who =
      actor.kind === "person"
        ? { personId: actor.id, device: null }
        : { personId: null, device: deps.secrets.digest("survey", `${survey.id}.${device}`) };
    const mine = who.personId
      ? eq(surveyAnswers.personId, who.personId)
      : eq(surveyAnswers.device, who.device ?? "");
    await tx.delete(surveyAnswers).where(and(eq(surveyAnswers.surveyId, survey.id), mine));
    const answer = { ...who, knows, accepts, words: words ?? null, at };
    await tx.insert(surveyAnswers).values({ id: deps.ids.next(), surveyId: survey.id, ...answer });
    return { ok: true };
  });
}
