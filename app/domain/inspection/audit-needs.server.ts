import type { SQL } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import type { AuditNeed } from "./audit-line.ts";

/** Needs by their id, with what decides who may know of them. */
export async function needsOf(reads: Reads, which: SQL): Promise<Map<string, AuditNeed>> {
  const rows = await reads
    .select({
      ...{ id: needs.id, number: needs.number, kind: needs.kind, visibility: needs.visibility },
      ...{ publication: needs.publication, state: needs.state, authorId: needs.authorId },
      ...{ unitId: needs.unitId, plannerId: needs.plannerId, territoryId: needs.territoryId },
    })
    .from(needs)
    .where(which);
  return new Map(
    rows.map(({ number, ...facts }) => [facts.id, { number, facts: { ...facts, jointUnitIds: [] } }]),
  );
}
