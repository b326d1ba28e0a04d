import { and, eq, isNull } from "drizzle-orm";
import { appendEvent } from "#app/domain/audit/append-event.server.ts";
import { type Decision, refuse } from "#app/domain/decision.ts";
import { about } from "#app/domain/events.ts";
import type { Person } from "#app/domain/people/actor.ts";
import type { Deps } from "#app/platform/deps.ts";
import { needClaims } from "#db/schema/need-claims.ts";
import { loadNeed } from "../load-need.server.ts";
import type { ClaimInput } from "./claim-form.ts";
import { mayClaim } from "./claim-policy.ts";
import { mostWaitingClaims } from "./claim-terms.ts";

type Refused = Exclude<ReturnType<typeof mayClaim>, true> | "claim-waits" | "too-many-claims";

/** "This is mine": a person asks the office to be known as the author of an imported need. */
export function claimNeed(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { number, sourceNumber = "", words }: ClaimInput,
): Promise<Decision<{ claimId: string }, Refused>> {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need) return refuse("not-found");
    const may = mayClaim(actor, { ...need.facts, channel: need.row.channel });
    if (may !== true) return refuse(may);
    const waiting = await tx
      .select({ needId: needClaims.needId })
      .from(needClaims)
      .where(and(eq(needClaims.personId, actor.id), isNull(needClaims.settledAt)));
    const needId = need.row.id;
    if (waiting.some((claim) => claim.needId === needId)) return refuse("claim-waits");
    if (waiting.length >= mostWaitingClaims) return refuse("too-many-claims");
    const claimId = ids.next();
    const at = clock.now();
    await tx.insert(needClaims).values({ id: claimId, needId, personId: actor.id, sourceNumber, words, at });
    await appendEvent(
      tx,
      { actor, role: "resident", at },
      { type: "NeedClaimed", subject: about("need", needId), particulars: { claimId } },
    );
    return { ok: true, claimId };
  });
}
