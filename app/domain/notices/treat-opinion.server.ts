import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { planOpinions } from "#db/schema/notices.ts";
import { units } from "#db/schema/people.ts";
import { planClauses, planFeatures } from "#db/schema/plans.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import { hasRole, type Person } from "../people/actor.ts";
import { loadNotice } from "./load-notice.server.ts";
import { noticePhase } from "./notice-phase.ts";
import type { TreatmentInput } from "./treatment-form.ts";
import { mayAssign, mayTreat, type TreatmentRefusal } from "./treatment-policy.ts";

type Refused = TreatmentRefusal | "changed-meanwhile" | "unit-unknown" | "changed-unknown";
type OpinionRow = typeof planOpinions.$inferSelect;

/** Says what is made of an opinion, why, and what was changed for it. Who comes second sees the first one's words beside their own. */
export function treatOpinion(
  deps: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { opinionId, revision, unit, ...treatment }: TreatmentInput & { opinionId: string },
): Promise<Decision<{ revision: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const opened = await openForTreatment(tx, deps, actor, { opinionId, revision });
    if (!opened.ok) return opened;
    const { opinion } = opened;
    if (unit !== opinion.unitId && !mayAssign(actor)) return refuse("not-allowed");
    if (!(await isUnit(tx, unit))) return refuse("unit-unknown");
    if (!(await areParts(tx, opinion.planId, treatment.changed))) return refuse("changed-unknown");
    const at = deps.clock.now();
    await tx
      .update(planOpinions)
      .set({ ...treatment, unitId: unit, treatedBy: actor.id, treatedAt: at, revision: revision + 1 })
      .where(eq(planOpinions.id, opinionId));
    await appendEvent(
      tx,
      { actor, role: hasRole(actor, "coordinator") ? "coordinator" : "officer", at },
      {
        type: "PlanOpinionTreated",
        subject: about("plan-notice", opinion.noticeId),
        particulars: { opinionId, adoption: treatment.adoption, unitId: unit },
      },
    );
    return { ok: true, revision: revision + 1 };
  });
}

/** Gives an opinion to the unit that is to treat it. */
export function assignOpinion(
  deps: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { opinionId, revision, unit }: { opinionId: string; revision: number; unit: string },
): Promise<Decision<{ revision: number }, Refused>> {
  return deps.db.write(async (tx) => {
    const opened = await openForTreatment(tx, deps, actor, { opinionId, revision });
    if (!opened.ok) return opened;
    if (!mayAssign(actor)) return refuse("not-allowed");
    if (!(await isUnit(tx, unit))) return refuse("unit-unknown");
    await tx
      .update(planOpinions)
      .set({ unitId: unit, revision: revision + 1 })
      .where(eq(planOpinions.id, opinionId));
    await appendEvent(
      tx,
      { actor, role: "coordinator", at: deps.clock.now() },
      {
        type: "PlanOpinionAssigned",
        subject: about("plan-notice", opened.opinion.noticeId),
        particulars: { opinionId, unitId: unit },
      },
    );
    return { ok: true, revision: revision + 1 };
  });
}

async function openForTreatment(
  tx: Tx,
  { clock, zone }: Pick<Deps, "clock" | "zone">,
  actor: Person,
  { opinionId, revision }: { opinionId: string; revision: number },
): Promise<Decision<{ opinion: OpinionRow }, Refused>> {
  const [opinion] = await tx.select().from(planOpinions).where(eq(planOpinions.id, opinionId));
  const notice = opinion && (await loadNotice(tx, { id: opinion.noticeId }));
  if (!opinion || !notice) return refuse("not-found");
  const may = mayTreat(actor, opinion, noticePhase(notice, civilDateOf(clock.now(), zone)));
  if (may !== true) return refuse(may);
  return opinion.revision === revision ? { ok: true, opinion } : refuse("changed-meanwhile");
}

const isUnit = async (reads: Reads, id: string) =>
  (await reads.select({ id: units.id }).from(units).where(eq(units.id, id))).length > 0;

/** Clauses and features of any version of the plan: what an opinion changed stands in a version to come. */
async function areParts(reads: Reads, planId: string, changed: readonly string[]): Promise<boolean> {
  if (changed.length === 0) return true;
  const clauses = await reads
    .selectDistinct({ anchor: planClauses.anchor })
    .from(planClauses)
    .where(eq(planClauses.planId, planId));
  const known = new Set(clauses.map(({ anchor }) => anchor));
  if (changed.every((each) => known.has(each))) return true;
  const features = await reads
    .selectDistinct({ layer: planFeatures.layer, key: planFeatures.key })
    .from(planFeatures)
    .where(eq(planFeatures.planId, planId));
  for (const { layer, key } of features) known.add(`${layer}/${key}`);
  return changed.every((each) => known.has(each));
}
