import { and, desc, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { marketEntities, marketRepresentatives } from "#db/schema/market.ts";
import type { Person } from "../people/actor.ts";
import { entityFile } from "./entity-file-queries.server.ts";
import { represents } from "./entity-policy.ts";
import type { EntityState } from "./entity-states.ts";
import { loadEntity } from "./load-entity.server.ts";

export type OwnEntityLine = {
  id: string;
  name: string;
  uscc: string;
  /** Absent while others still have to accept this person: then only what the register says is told. */
  state?: EntityState;
};

const most = 50;

/** Entities that a person speaks for, or has asked to speak for, latest first. */
export async function ownEntities(reads: Reads, { id }: Person): Promise<OwnEntityLine[]> {
  const rows = await reads
    .select({
      id: marketEntities.id,
      name: marketEntities.name,
      uscc: marketEntities.uscc,
      state: marketEntities.state,
      part: marketRepresentatives.state,
    })
    .from(marketRepresentatives)
    .innerJoin(marketEntities, eq(marketEntities.id, marketRepresentatives.entityId))
    .where(
      and(
        eq(marketRepresentatives.personId, id),
        inArray(marketRepresentatives.state, ["asked", "accepted"]),
      ),
    )
    .orderBy(desc(marketEntities.updatedAt))
    .limit(most);
  return rows.map(({ part, state, ...line }) => (part === "accepted" ? { ...line, state } : line));
}

/** Whether a person speaks for that entity now, in whatever state it is. */
export async function speaksFor(reads: Reads, actor: Person, entityId: string): Promise<boolean> {
  const entity = await loadEntity(reads, entityId);
  return entity !== undefined && represents(actor, entity.facts);
}

/** The file of one's own entity; undefined also for the office, which has a page of its own. */
export const ownEntityFile = async (deps: Pick<Deps, "db" | "clock" | "zone">, actor: Person, id: string) =>
  (await speaksFor(deps.db.read, actor, id)) ? await entityFile(deps, actor, id) : undefined;
