import { and, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import {
  marketDocuments,
  marketInterests,
  marketQualifications,
  marketRepresentatives,
} from "#db/schema/market.ts";
import type { Person } from "../people/actor.ts";
import type { EntityRow } from "./load-entity.server.ts";
import type { ApplicationFacts } from "./what-is-missing.ts";

/** What this person would hand in for the entity now. */
export async function applicationFacts(
  reads: Reads,
  actor: Person,
  { id, noInterests }: Pick<EntityRow, "id" | "noInterests">,
): Promise<ApplicationFacts> {
  const letters = await reads
    .select({ id: marketDocuments.id })
    .from(marketRepresentatives)
    .innerJoin(marketDocuments, eq(marketDocuments.subjectId, marketRepresentatives.id))
    .where(
      and(
        eq(marketRepresentatives.entityId, id),
        eq(marketRepresentatives.personId, actor.id),
        eq(marketRepresentatives.state, "accepted"),
        isNotNull(marketRepresentatives.name),
        isNull(marketDocuments.removedAt),
      ),
    );
  const qualifications = await reads
    .select({ kind: marketQualifications.kind, validUntil: marketQualifications.validUntil })
    .from(marketQualifications)
    .where(and(eq(marketQualifications.entityId, id), isNull(marketQualifications.removedAt)));
  const [declared] = await reads
    .select({ count: count() })
    .from(marketInterests)
    .where(and(eq(marketInterests.entityId, id), isNull(marketInterests.endedAt)));
  return {
    ...{ mobileProved: actor.mobileProved, proofGiven: letters.length > 0, qualifications, noInterests },
    interests: declared?.count ?? 0,
  };
}
