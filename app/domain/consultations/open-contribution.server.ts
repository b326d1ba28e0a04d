import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions, type passages } from "#db/schema/consultations.ts";
import type { Actor } from "../people/actor.ts";
import { mayReadFile } from "./consultation-policy.ts";
import { withinSight } from "./contribution-desk.server.ts";
import { passagesFor } from "./ledger/passages-for.server.ts";
import { type ConsultationRow, loadConsultation } from "./load-consultation.server.ts";

export type PassageRow = typeof passages.$inferSelect;
type Opened = {
  consultation: ConsultationRow;
  contribution: typeof contributions.$inferSelect;
  kept: PassageRow[];
};

/** A contribution with its passages for whoever of the office may read it; an officer reads one with a passage of their unit. */
export async function openContribution(
  reads: Reads,
  actor: Actor,
  { number, position }: { number: string; position: number },
): Promise<Opened | undefined> {
  const consultation = await loadConsultation(reads, number);
  if (!consultation || !mayReadFile(actor, consultation.state)) return undefined;
  const [contribution] = await reads
    .select()
    .from(contributions)
    .where(
      and(
        eq(contributions.consultationId, consultation.id),
        eq(contributions.position, position),
        withinSight(reads, actor),
      ),
    );
  if (!contribution) return undefined;
  const kept = (await passagesFor(reads, [contribution])).get(contribution.id) ?? [];
  return { consultation, contribution, kept };
}
