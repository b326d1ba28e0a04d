import { and, asc, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { reportTemplates } from "#db/schema/consultation-reports.ts";

const mostListed = 100;
const standing = isNull(reportTemplates.removedAt);

/** Templates that can be used, by name. */
export const templatesInUse = (reads: Reads) =>
  reads
    .select({ id: reportTemplates.id, name: reportTemplates.name, addedAt: reportTemplates.addedAt })
    .from(reportTemplates)
    .where(standing)
    .orderBy(asc(reportTemplates.name), asc(reportTemplates.id))
    .limit(mostListed);

export async function templateInUse(reads: Reads, id: string) {
  const [row] = await reads
    .select()
    .from(reportTemplates)
    .where(and(eq(reportTemplates.id, id), standing));
  return row;
}
