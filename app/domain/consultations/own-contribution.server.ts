import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";
import type { Person } from "../people/actor.ts";

/** One's own contribution; somebody else's is none. */
export async function ownContribution(
  reads: Reads,
  actor: Person,
  receipt: string,
): Promise<{ words: string } | undefined> {
  const [own] = await reads
    .select({ words: contributions.words })
    .from(contributions)
    .where(and(eq(contributions.number, receipt), eq(contributions.authorId, actor.id)));
  return own;
}
