import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { consultationMaterials } from "#db/schema/consultations.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { OfficeDocument } from "../files/keep-office-document.server.ts";
import type { Person } from "../people/actor.ts";
import { type ConsultationRefusal, mayKeepMaterials } from "./consultation-policy.ts";
import { standingOn } from "./consultation-standing.ts";
import { loadConsultation } from "./load-consultation.server.ts";

type Clocked = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Kept = Promise<Decision<object, ConsultationRefusal>>;
const most = 20;

/** Adds what can be read with a consultation; after the close nothing is added to what people spoke about. */
export function addMaterial(
  deps: Clocked,
  actor: Person,
  { number, title, document }: { number: string; title: string; document: OfficeDocument },
): Promise<Decision<object, ConsultationRefusal | "too-many-materials">> {
  return deps.db.write(async (tx) => {
    const opened = await openForMaterials(tx, deps, actor, number);
    if (!opened.ok) return opened;
    const at = deps.clock.now();
    const there = and(
      eq(consultationMaterials.consultationId, opened.id),
      isNull(consultationMaterials.removedAt),
    );
    const kept = await tx
      .select({ digest: consultationMaterials.digest })
      .from(consultationMaterials)
      .where(there);
    if (kept.some(({ digest }) => digest === document.digest)) return { ok: true };
    if (kept.length >= most) return refuse("too-many-materials");
    const id = deps.ids.next();
    await tx.insert(consultationMaterials).values({
      ...{ ...document, id, title, consultationId: opened.id, addedBy: actor.id, addedAt: at },
    });
    await tell(tx, actor, at, { id: opened.id, materialId: id, kept: true });
    return { ok: true };
  });
}

export function removeMaterial(
  deps: Clocked,
  actor: Person,
  { number, id }: { number: string; id: string },
): Kept {
  return deps.db.write(async (tx) => {
    const opened = await openForMaterials(tx, deps, actor, number);
    if (!opened.ok) return opened;
    const at = deps.clock.now();
    const gone = await tx
      .update(consultationMaterials)
      .set({ removedAt: at })
      .where(
        and(
          eq(consultationMaterials.id, id),
          eq(consultationMaterials.consultationId, opened.id),
          isNull(consultationMaterials.removedAt),
        ),
      )
      .returning();
    if (gone.length > 0) await tell(tx, actor, at, { id: opened.id, materialId: id, kept: false });
    return { ok: true };
  });
}

async function openForMaterials(
  tx: Tx,
  { clock, zone }: Pick<Deps, "clock" | "zone">,
  actor: Person,
  number: string,
): Promise<Decision<{ id: string }, ConsultationRefusal>> {
  const row = await loadConsultation(tx, number);
  if (!row) return refuse("not-found");
  const may = mayKeepMaterials(actor, standingOn(row, civilDateOf(clock.now(), zone)));
  return may === true ? { ok: true, id: row.id } : refuse(may);
}

const tell = (
  tx: Tx,
  actor: Person,
  at: string,
  { id, ...particulars }: { id: string; materialId: string; kept: boolean },
) =>
  appendEvent(
    tx,
    { actor, role: "coordinator", at },
    { type: "ConsultationMaterialKept", subject: about("consultation", id), particulars },
  );
