import { randomBytes } from "node:crypto";
import type { Deps } from "#app/platform/deps.ts";
import { marketInvitations } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { represents } from "./entity-policy.ts";
import { loadEntity } from "./load-entity.server.ts";

export const invitationDays = 7;

/**
 * A way in for a colleague, handed over by the representative themselves: nobody is looked up by a contact, so that nobody can
 * find out who has an account. The secret is told once and kept as a digest.
 */
export function inviteRepresentative(
  { db, clock, secrets }: Pick<Deps, "db" | "clock" | "secrets">,
  actor: Person,
  { entityId }: { entityId: string },
): Promise<Decision<{ secret: string; expiresAt: string }, "not-found">> {
  return db.write(async (tx) => {
    const entity = await loadEntity(tx, entityId);
    if (!entity || !represents(actor, entity.facts)) return refuse("not-found");
    const secret = randomBytes(24).toString("base64url");
    const madeAt = clock.now();
    const expiresAt = new Date(Date.parse(madeAt) + invitationDays * 86_400_000).toISOString();
    const tokenDigest = secrets.digest("market-invitation", secret);
    await tx.insert(marketInvitations).values({ tokenDigest, entityId, madeBy: actor.id, madeAt, expiresAt });
    await appendEvent(
      tx,
      { actor, role: "representative", at: madeAt },
      { type: "RepresentativeInvited", subject: about("market-entity", entityId), particulars: {} },
    );
    return { ok: true, secret, expiresAt };
  });
}
