import type { Deps } from "#app/platform/deps.ts";
import { recordsAsOf } from "../administration/register-history-queries.server.ts";
import { type CivilDate, isCivilDate } from "../calendar/civil-date.ts";
import { atWallClock, civilDateOf, endOfDay } from "../calendar/day-in-zone.ts";
import { hourMillis } from "../calendar/deadline.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { Position } from "../geo/geometry.ts";
import { parentOf } from "../needs/category-register.server.ts";
import { type ExplainedRule, explainRoute } from "../needs/explain-route.ts";
import { type FoundRoute, routeBy } from "../needs/find-route.server.ts";
import { needDeadline } from "../needs/need-deadline.ts";
import type { RoutingRuleRow } from "../needs/route-need.ts";
import { type SpecialRoute, specialRouteOf } from "../needs/special-route.ts";
import { specialRoutes } from "../needs/special-routes.server.ts";
import { routingRuleKind } from "./routing-rule-kind.server.ts";
import type { TrialForm } from "./trial-form.ts";

export type Trial = {
  day: CivilDate;
  special: SpecialRoute | undefined;
  route: FoundRoute;
  explained: ExplainedRule[];
  deadline: { due: string; basis: { zh: string; en: string }; provisional: boolean } | undefined;
};

/** What would happen to a need: today, on another day, and with a rule that is only a draft. */
export async function tryRoute(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  asked: TrialForm,
  at: Position | undefined,
  draft: RoutingRuleRow | undefined,
): Promise<Trial> {
  const today = civilDateOf(clock.now(), zone);
  const day = asked.on && isCivilDate(asked.on) ? asked.on : today;
  const now = day === today ? clock.now() : atWallClock(day, 9 * hourMillis, zone);
  const past = day < today ? endOfDay(day, zone) : undefined;
  const kept = [...(await recordsAsOf(db.read, routingRuleKind, past)).values()];
  const rules = draft ? [...kept.filter(({ id }) => id !== draft.id), draft] : kept;
  const need = { category: asked.about, kind: asked.sort, planTier: asked.tier ?? null };
  const parentCategory = await parentOf(db.read, asked.about);
  const route = await routeBy(db.read, { ...need, at }, rules, { day, now });
  const terms = { kind: asked.sort, submittedAt: now, pauses: [], extendedDays: 0 };
  const deadline = needDeadline(terms, await loadRulebook(db.read), zone);
  return {
    day,
    special: specialRouteOf(asked.words ?? "", await specialRoutes(), [], day),
    route,
    explained: explainRoute(
      { ...need, parentCategory, territoryId: route.territory?.id ?? null },
      rules,
      day,
    ),
    deadline: deadline && {
      due: deadline.due,
      basis: deadline.basis,
      provisional: deadline.provisional,
    },
  };
}
