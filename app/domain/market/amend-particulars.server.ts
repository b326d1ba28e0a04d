import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { marketEntities } from "#db/schema/market.ts";
import type { Person } from "../people/actor.ts";
import type { Particulars } from "./entity-terms.ts";
import { amendOwn } from "./own-entity.server.ts";

/** Name, legal representative and fields. What an officer has verified stays as it was until the next decision. */
export function amendParticulars(
  deps: Pick<Deps, "db" | "clock">,
  actor: Person,
  { entityId, ...particulars }: Particulars & { entityId: string },
) {
  return amendOwn(deps, actor, { entityId, part: "particulars" }, async (tx, row) => {
    const set = row.verifiedAt === null ? particulars : { proposed: particulars };
    await tx.update(marketEntities).set(set).where(eq(marketEntities.id, entityId));
    return { ok: true };
  });
}
