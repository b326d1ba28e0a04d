import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultations, contributions, passages } from "#db/schema/consultations.ts";

/** Under which contribution a passage stands; whether an actor may know of it, its file says. */
export async function placeOfPassage(
  reads: Reads,
  { number, id }: { number: string; id: string },
): Promise<{ position: number; contributionId: string } | undefined> {
  const [row] = await reads
    .select({ position: contributions.position, contributionId: contributions.id })
    .from(passages)
    .innerJoin(contributions, eq(contributions.id, passages.contributionId))
    .innerJoin(consultations, eq(consultations.id, passages.consultationId))
    .where(and(eq(passages.id, id), eq(consultations.number, number)));
  return row;
}
