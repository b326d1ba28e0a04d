import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { consultationTopics } from "#db/schema/consultation-workbench.ts";

/** More than a form can offer. */
const mostSuggested = 200;

/** The topics of a consultation, and after them words that other consultations used. */
export async function topicChoices(reads: Reads, consultationId: string): Promise<string[]> {
  const own = await reads
    .select({ name: consultationTopics.name })
    .from(consultationTopics)
    .where(eq(consultationTopics.consultationId, consultationId))
    .orderBy(asc(consultationTopics.name))
    .limit(mostSuggested);
  const others = await reads
    .selectDistinct({ name: consultationTopics.name })
    .from(consultationTopics)
    .limit(mostSuggested);
  return [...new Set([...own, ...others].map(({ name }) => name))];
}
