import { and, eq, gt, inArray, lte, or } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Posted } from "#app/platform/post.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { longestPauseMs, nextTry } from "./delivery-states.ts";
import { letterFor } from "./letter.server.ts";

const batch = 10;

type Delivery = typeof deliveries.$inferSelect;

/** Sends what is due. Each row is claimed in a transaction before anything leaves. Returns how many were handled. */
export async function deliverLetters(deps: Deps, claimant: string): Promise<number> {
  const claimed = await claim(deps, claimant);
  for (const delivery of claimed) await deliver(deps, delivery, claimant);
  return claimed.length;
}

async function claim({ db, clock }: Deps, claimant: string): Promise<Delivery[]> {
  const now = clock.now();
  return await db.write(async (tx) => {
    const due = await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.state, "pending"), isDue(now)))
      .orderBy(deliveries.nextTryAt)
      .limit(batch);
    if (due.length === 0) return [];
    const ids = due.map((row) => row.id);
    return await tx
      .update(deliveries)
      .set({ state: "claimed", claimedBy: claimant, claimedAt: now })
      .where(and(inArray(deliveries.id, ids), eq(deliveries.state, "pending")))
      .returning();
  });
}

/** What waits for a moment beyond every pause waits for a clock that was set back. */
function isDue(now: string) {
  const beyond = new Date(Date.parse(now) + longestPauseMs + 60_000).toISOString();
  return or(lte(deliveries.nextTryAt, now), gt(deliveries.nextTryAt, beyond));
}

async function deliver(deps: Deps, delivery: Delivery, claimant: string) {
  const letter = await letterFor(deps, delivery);
  if (!letter || delivery.channel === "portal")
    return await settle(deps, delivery, { outcome: "refused", why: "no way to reach them" });
  const handOver = async () => {
    const held = await deps.db.write((tx) =>
      tx
        .update(deliveries)
        // The claim is as old as the whole batch; what the provider may need is reckoned from the hand-over.
        .set({ state: "sending", claimedAt: deps.clock.now() })
        .where(
          and(
            eq(deliveries.id, delivery.id),
            eq(deliveries.state, "claimed"),
            eq(deliveries.claimedBy, claimant),
          ),
        )
        .returning({ id: deliveries.id }),
    );
    if (held.length === 0) throw new Error("the claim was lost");
  };
  await settle(deps, delivery, await deps.post[delivery.channel].post(letter, handOver));
}

async function settle(deps: Deps, delivery: Delivery, posted: Posted) {
  const now = deps.clock.now();
  const attempts = delivery.attempts + 1;
  await deps.db.write((tx) =>
    tx
      .update(deliveries)
      .set({ attempts, claimedBy: null, claimedAt: null, ...outcomeOf(posted, delivery, attempts, now) })
      .where(and(eq(deliveries.id, delivery.id), inArray(deliveries.state, ["claimed", "sending"]))),
  );
  if (posted.outcome !== "sent")
    deps.log.warn(
      { delivery: delivery.id, channel: delivery.channel, why: posted.why },
      "a letter did not go out",
    );
}

function outcomeOf(posted: Posted, delivery: Delivery, attempts: number, now: string): Partial<Delivery> {
  switch (posted.outcome) {
    case "sent":
      return { state: "sent", sentAt: now, lastError: null };
    case "refused":
      return { state: "failed", lastError: posted.why };
    case "unknown":
      return { state: "uncertain", lastError: posted.why };
    case "later": {
      const at = nextTry(attempts, delivery.createdAt, now);
      return at
        ? { state: "pending", nextTryAt: at, lastError: posted.why }
        : { state: "failed", lastError: posted.why };
    }
  }
}
