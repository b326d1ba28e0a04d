import { and, asc, eq, gt, gte, inArray, lt, lte, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import { leaseMs, mostAttempts } from "./export-terms.ts";

const { state, claimedAt, attempts, id } = consultationExports;

/** Takes the next one to make, for one maker alone: what nobody makes, or what a maker that died left behind. */
export function claimExport({
  db,
  clock,
  ids,
}: Pick<Deps, "db" | "clock" | "ids">): Promise<{ id: string; claimant: string } | undefined> {
  const now = clock.now();
  const dead = new Date(Date.parse(now) - leaseMs).toISOString();
  // Nobody claims in the future: that clock was set back since.
  const ahead = new Date(Date.parse(now) + leaseMs).toISOString();
  const isLeft = and(eq(state, "running"), or(lte(claimedAt, dead), gt(claimedAt, ahead)));
  return db.write(async (tx) => {
    await tx
      .update(consultationExports)
      .set({ state: "failed", fault: "could-not-be-made", claimedBy: null })
      .where(and(isLeft, gte(attempts, mostAttempts)));
    const [next] = await tx
      .select()
      .from(consultationExports)
      .where(or(eq(state, "queued"), and(isLeft, lt(attempts, mostAttempts))))
      .orderBy(asc(consultationExports.askedAt), asc(id))
      .limit(1);
    if (!next) return undefined;
    const claimant = ids.next();
    await tx
      .update(consultationExports)
      .set({ state: "running", claimedBy: claimant, claimedAt: now, attempts: next.attempts + 1, done: 0 })
      .where(and(eq(id, next.id), inArray(state, ["queued", "running"])));
    return { id: next.id, claimant };
  });
}
