import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { appendEvent } from "../../../audit/append-event.server.ts";
import { civilDateOf } from "../../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../../decision.ts";
import { about } from "../../../events.ts";
import type { Person } from "../../../people/actor.ts";
import { type ConsultationRefusal, mayEnterContribution } from "../../consultation-policy.ts";
import { standingOn } from "../../consultation-standing.ts";
import { type ConsultationRow, loadConsultation } from "../../load-consultation.server.ts";
import { canMoveImport } from "./import-states.ts";

export type ImportRow = typeof contributionImports.$inferSelect;
type Asked = {
  number: string;
  id: string;
  withStanding: boolean;
  /** Set where an operator does it for the actor: the ledger says so. */
  through?: "command-line";
};

/** Says that the good rows are to be taken; they go into the ledger from now on, whatever happens to who asked. Sent twice it is once. */
export function takeImport(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, id, withStanding, through }: Asked,
): Promise<Decision<object, ConsultationRefusal | "nothing-to-take">> {
  return db.write(async (tx) => {
    const opened = await openImport(tx, { number, id });
    if (!opened) return refuse("not-found");
    const { consultation, row } = opened;
    const at = clock.now();
    const may = mayEnterContribution(actor, standingOn(consultation, civilDateOf(at, zone)));
    if (may !== true) return refuse(may);
    if (row.state === "taking" || row.state === "taken") return { ok: true };
    if (!canMoveImport("take", row.state)) return refuse("state-does-not-allow");
    const wanted = row.good + (withStanding ? row.standing : 0) - row.taken;
    if (wanted <= 0) return refuse("nothing-to-take");
    const set = { state: "taking" as const, withStanding, startedBy: actor.id, startedAt: at };
    await tx.update(contributionImports).set(set).where(eq(contributionImports.id, id));
    await appendEvent(
      tx,
      through
        ? { actor: { kind: "system", job: through }, role: "system", at }
        : { actor, role: "coordinator", at },
      {
        type: "ContributionImportStarted",
        subject: about("consultation", consultation.id),
        particulars: { importId: id, rows: wanted },
      },
    );
    return { ok: true };
  });
}

export async function openImport(
  tx: Tx,
  { number, id }: { number: string; id: string },
): Promise<{ consultation: ConsultationRow; row: ImportRow } | undefined> {
  const consultation = await loadConsultation(tx, number);
  if (!consultation) return undefined;
  const [row] = await tx
    .select()
    .from(contributionImports)
    .where(and(eq(contributionImports.id, id), eq(contributionImports.consultationId, consultation.id)));
  return row && { consultation, row };
}
