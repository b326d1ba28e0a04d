import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import { marketEntities, marketInterests } from "#db/schema/market.ts";
import { refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import type { InterestsInput } from "./entity-forms.ts";
import { amendOwn } from "./own-entity.server.ts";

/** Declares what the entity has at stake here, anew as a whole; earlier declarations stay on file with their end. */
export function declareInterests(
  deps: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { entityId, interests, none }: InterestsInput & { entityId: string },
) {
  return amendOwn(deps, actor, { entityId, part: "interests" }, async (tx, _row, at) => {
    const words = interests.map(plainWords).filter((each) => each !== "");
    if (words.length === 0 && !none) return refuse("interests-or-none");
    if (words.length > 0 && none) return refuse("interests-and-none");
    await tx
      .update(marketInterests)
      .set({ endedAt: at })
      .where(and(eq(marketInterests.entityId, entityId), isNull(marketInterests.endedAt)));
    if (words.length > 0)
      await tx.insert(marketInterests).values(
        words.map((each, position) => ({
          ...{ id: deps.ids.next(), entityId, position, words: each, declaredAt: at },
        })),
      );
    await tx.update(marketEntities).set({ noInterests: none }).where(eq(marketEntities.id, entityId));
    return { ok: true };
  });
}
