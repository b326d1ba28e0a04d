import { and, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { planNotices, planOpinions } from "#db/schema/notices.ts";
import type { Person } from "../people/actor.ts";

/** One's own opinion under a notice; somebody else's is none. */
export async function ownOpinion(
  reads: Reads,
  actor: Person,
  { number, id }: { number: string; id: string },
): Promise<{ words: string } | undefined> {
  const [own] = await reads
    .select({ words: planOpinions.words })
    .from(planOpinions)
    .innerJoin(planNotices, eq(planNotices.id, planOpinions.noticeId))
    .where(and(eq(planNotices.number, number), eq(planOpinions.id, id), eq(planOpinions.authorId, actor.id)));
  return own;
}
