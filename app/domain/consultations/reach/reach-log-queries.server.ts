import { desc, eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { reachActsDone } from "#db/schema/consultation-reach.ts";
import { people } from "#db/schema/people.ts";
import type { ReachActDone } from "./reach-log.ts";

/** What was done about whom it had not reached, the last first. */
export const reachLog = (reads: Reads, consultationId: string): Promise<ReachActDone[]> => {
  const { dimension, part, act, words, at } = reachActsDone;
  return reads
    .select({ dimension, part, act, words, at, by: people.displayName })
    .from(reachActsDone)
    .innerJoin(people, eq(people.id, reachActsDone.byId))
    .where(eq(reachActsDone.consultationId, consultationId))
    .orderBy(desc(at))
    .limit(100);
};
