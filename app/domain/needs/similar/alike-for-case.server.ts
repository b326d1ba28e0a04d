import { eq, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needsToldApart } from "#db/schema/need-links.ts";
import { needs } from "#db/schema/needs.ts";
import type { NeedRow } from "../load-need.server.ts";
import type { SimilarNeed } from "./similar-need.ts";
import { similarNeeds } from "./similar-queries.server.ts";

/** Public needs that may be about the same matter as one that the office handles, but for those that it has told apart. */
export async function alikeForCase(
  deps: Pick<Deps, "db" | "clock">,
  { id, number, title, words, category, lon, lat, territoryId }: NeedRow,
): Promise<SimilarNeed[]> {
  const { needId, otherId } = needsToldApart;
  const apart = await deps.db.read
    .select({ number: needs.number })
    .from(needsToldApart)
    .innerJoin(needs, or(eq(needs.id, needId), eq(needs.id, otherId)))
    .where(or(eq(needId, id), eq(otherId, id)));
  const at: [number, number] | undefined = lon !== null && lat !== null ? [lon, lat] : undefined;
  const where = { at, territory: territoryId ?? undefined };
  const except = [number, ...apart.map((each) => each.number)];
  return await similarNeeds(deps, { title, words, category, where, except });
}
