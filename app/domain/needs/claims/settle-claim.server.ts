import { and, eq, isNull } from "drizzle-orm";
import { appendEvents } from "#app/domain/audit/append-event.server.ts";
import { type Decision, refuse } from "#app/domain/decision.ts";
import { about, type DomainEvent } from "#app/domain/events.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { Deps } from "#app/platform/deps.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { needs } from "#db/schema/needs.ts";
import type { ClaimSettlement } from "./claim-form.ts";
import { maySettleClaim } from "./claim-policy.ts";
import type { ClaimOutcome } from "./claim-terms.ts";

/**
 * Accepts or refuses a claim. Accepting makes the claimant the need's author and settles every other claim to it that waits;
 * a need whose author is known by now takes no other.
 */
export function settleClaim(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  { claimId, outcome, reason }: ClaimSettlement,
): Promise<
  Decision<object, "not-found" | "not-allowed" | "own-claim" | "already-done" | "claim-has-author">
> {
  return db.write(async (tx) => {
    const [claim] = await tx.select().from(needClaims).where(eq(needClaims.id, claimId));
    if (!claim) return refuse("not-found");
    const may = maySettleClaim(actor, claim.personId);
    if (may !== true) return refuse(may);
    if (claim.settledAt !== null) return refuse("already-done");
    const at = clock.now();
    const settled = { settledAt: at, settledBy: actor.id };
    if (outcome === "accepted") {
      const taken = await tx
        .update(needs)
        .set({ authorId: claim.personId, updatedAt: at })
        .where(and(eq(needs.id, claim.needId), isNull(needs.authorId)))
        .returning({ id: needs.id });
      if (taken.length === 0) return refuse("claim-has-author");
    }
    await tx
      .update(needClaims)
      .set({ ...settled, outcome, reason: reason ?? null })
      .where(eq(needClaims.id, claimId));
    const others =
      outcome === "accepted"
        ? await tx
            .update(needClaims)
            .set({ ...settled, outcome: "overtaken" })
            .where(and(eq(needClaims.needId, claim.needId), isNull(needClaims.settledAt)))
            .returning({ id: needClaims.id })
        : [];
    const event = (id: string, became: ClaimOutcome): DomainEvent => ({
      type: "NeedClaimSettled",
      subject: about("need", claim.needId),
      particulars: { claimId: id, outcome: became },
    });
    const happened = [event(claimId, outcome), ...others.map(({ id }) => event(id, "overtaken"))];
    await appendEvents(tx, { actor, role: "coordinator", at }, happened);
    return { ok: true };
  });
}
