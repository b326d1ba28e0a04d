import { and, eq, isNotNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planSurveys } from "#db/schema/plan-surveys.ts";
import { plans } from "#db/schema/plans.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { takeNumber } from "../../audit/take-number.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import type { SurveyInput } from "./survey-form.ts";
import { mayMakeSurvey } from "./survey-policy.ts";

/** Opens a survey on a plan that everybody can read. The same one sent twice is one survey. */
export function makeSurvey(
  deps: Deps,
  actor: Person,
  { planId, opensOn, closesOn, results, sampling }: SurveyInput,
): Promise<Decision<{ number: string }, "not-allowed" | "survey-plan-unknown" | "survey-in-the-past">> {
  return deps.db.write(async (tx) => {
    if (!mayMakeSurvey(actor)) return refuse("not-allowed");
    const at = deps.clock.now();
    const today = civilDateOf(at, deps.zone);
    if (opensOn < today) return refuse("survey-in-the-past");
    const [plan] = await tx
      .select({ id: plans.id })
      .from(plans)
      .where(and(eq(plans.id, planId), isNotNull(plans.currentVersionId)));
    if (!plan) return refuse("survey-plan-unknown");
    const said = { planId, opensOn, closesOn, resultsAtClose: results === "at-close" };
    const [same] = await tx
      .select({ number: planSurveys.number })
      .from(planSurveys)
      .where(
        and(
          eq(planSurveys.planId, planId),
          eq(planSurveys.opensOn, opensOn),
          eq(planSurveys.closesOn, closesOn),
        ),
      );
    if (same) return { ok: true, ...same };
    const year = today.slice(0, 4);
    const number = `${year}-Q${String(await takeNumber(tx, `plan-survey-${year}`)).padStart(3, "0")}`;
    const id = deps.ids.next();
    await tx
      .insert(planSurveys)
      .values({ id, number, ...said, sampling: sampling ?? null, madeBy: actor.id, madeAt: at });
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      { type: "SurveyMade", subject: about("survey", id), particulars: { number } },
    );
    return { ok: true, number };
  });
}
