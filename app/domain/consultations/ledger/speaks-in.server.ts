import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { contributions } from "#db/schema/consultations.ts";

/** Whether a person wrote this letter or signed one of the copies that follow it: nobody decides their own words. */
export async function speaksIn(
  reads: Reads,
  { massId, authorId }: { massId: string | null; authorId: string | null },
  personId: string,
): Promise<boolean> {
  if (authorId === personId || massId === null) return authorId === personId;
  const [own] = await reads
    .select({ id: contributions.id })
    .from(contributions)
    .where(and(eq(contributions.authorId, personId), eq(contributions.massId, massId)))
    .limit(1);
  return own !== undefined;
}
