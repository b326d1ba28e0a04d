import { and, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories, units } from "#db/schema/people.ts";

/** Whether a territory or unit of that id exists and has not been retired. */
export async function standsInOffice(reads: Reads, what: "territory" | "unit", id: string): Promise<boolean> {
  const table = what === "territory" ? territories : units;
  const [found] = await reads
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), isNull(table.retiredAt)));
  return found !== undefined;
}
