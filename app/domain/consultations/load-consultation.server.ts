import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations } from "#db/schema/consultations.ts";

export type ConsultationRow = typeof consultations.$inferSelect;

export async function loadConsultation(reads: Reads, number: string): Promise<ConsultationRow | undefined> {
  const [row] = await reads.select().from(consultations).where(eq(consultations.number, number));
  return row;
}
