import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { roleGrants } from "#db/schema/people.ts";
import type { Grant } from "./actor.ts";

/** Grants in force; a resident's part needs none. */
export async function grantsOf({ db }: Pick<Deps, "db">, personId: string): Promise<Grant[]> {
  const rows = await db.read
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.personId, personId), isNull(roleGrants.endedAt)));
  return rows.flatMap((row): Grant[] => {
    if (row.role === "planner")
      return row.territoryId ? [{ role: "planner", territoryId: row.territoryId }] : [];
    if (row.role === "officer") return row.unitId ? [{ role: "officer", unitId: row.unitId }] : [];
    return [{ role: row.role }];
  });
}
