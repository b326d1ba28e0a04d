import type { Deps } from "#app/platform/deps.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import type { LegalBasis } from "../calendar/rule-validity.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import type { Geometry } from "../geo/geometry.ts";
import { representativePoint } from "../geo/representative-point.ts";
import { clauseLine } from "../plans/clause-queries.server.ts";
import { type FoundRoute, findRoute } from "./find-route.server.ts";
import { needDeadline } from "./need-deadline.ts";
import type { NeedCategory, NeedKind } from "./need-terms.ts";

type Asked = {
  kind: NeedKind;
  category: NeedCategory;
  geometry: Geometry | null;
  clause: { planId: string; anchor: string } | undefined;
};

export type NeedPreview = {
  route: FoundRoute;
  deadline: { due: string; basis: LegalBasis; provisional: boolean } | undefined;
  clause: { planTitle: string; number: string; heading: string } | undefined;
};

/** What would happen to a need if it were sent now: who answers, by when, on which basis. Nothing is kept. */
export async function previewNeed(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  { kind, category, geometry, clause }: Asked,
): Promise<NeedPreview> {
  const now = clock.now();
  const found = clause && (await clauseLine(db.read, clause));
  const at = geometry ? representativePoint(geometry) : undefined;
  const routed = { kind, category, planTier: found?.tier ?? null, at };
  const terms = { kind, submittedAt: now, pauses: [], extendedDays: 0 };
  return {
    route: await findRoute(db.read, routed, { day: civilDateOf(now, zone), now }),
    deadline: needDeadline(terms, await loadRulebook(db.read), zone),
    clause: found,
  };
}
