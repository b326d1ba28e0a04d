import { asc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketEntities, needEntitySupports } from "#db/schema/market.ts";
import type { EntityLabel } from "./entity-label.ts";
import { publicWords } from "./public-words.ts";

/** Entities that support a need, with the stake that each declared, first one first. */
export async function entitySupportersOf(
  reads: Reads,
  needId: string,
): Promise<(EntityLabel & { entityId: string })[]> {
  const rows = await reads
    .select({
      entityId: marketEntities.id,
      name: marketEntities.name,
      uscc: marketEntities.uscc,
      stake: needEntitySupports.stake,
    })
    .from(needEntitySupports)
    .innerJoin(marketEntities, eq(marketEntities.id, needEntitySupports.entityId))
    .where(eq(needEntitySupports.needId, needId))
    .orderBy(asc(needEntitySupports.at))
    .limit(100);
  return rows.map((row) => ({ ...row, name: publicWords(row.name), stake: publicWords(row.stake) }));
}

/** The code under which the register holds an entity. */
export async function usccOf(reads: Reads, entityId: string | null): Promise<string | null> {
  if (entityId === null) return null;
  const [row] = await reads
    .select({ uscc: marketEntities.uscc })
    .from(marketEntities)
    .where(eq(marketEntities.id, entityId));
  return row?.uscc ?? null;
}
