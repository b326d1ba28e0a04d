import { and, eq, gt, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { marketEntities, marketInvitations } from "#db/schema/market.ts";
import { type Decision, refuse } from "../decision.ts";
import type { KeptDocument } from "../files/keep-document.server.ts";
import type { Person } from "../people/actor.ts";
import { type JoinRefusal, joinAs } from "./ask-to-join.server.ts";
import { mayRepresent } from "./entity-policy.ts";
import { loadEntity } from "./load-entity.server.ts";

type Accepting = { secret: string; name: string; document: KeptDocument | undefined };
type Reading = Pick<Deps, "clock" | "secrets">;

/** Takes an invitation up, with proof; whoever made it must still speak for the entity. */
export function acceptInvitation(
  deps: Pick<Deps, "db" | "clock" | "ids" | "secrets">,
  actor: Person,
  { secret, name, document }: Accepting,
): Promise<Decision<{ entityId: string }, JoinRefusal | "not-found">> {
  return deps.db.write(async (tx) => {
    const invitation = await invitationOf(tx, deps, secret);
    if (!invitation) return refuse("not-found");
    if (!mayRepresent(actor)) return refuse("staff-represents-nobody");
    if (!actor.mobileProved) return refuse("mobile-needed");
    if (!document) return refuse("document-needed");
    const { entityId, digest } = invitation;
    const joined = await joinAs(tx, deps, actor, { entityId, name, document, cameBy: "invitation" });
    if (!joined.ok) return joined;
    await tx
      .update(marketInvitations)
      .set({ usedAt: deps.clock.now() })
      .where(eq(marketInvitations.tokenDigest, digest));
    return { ok: true, entityId };
  });
}

/** An invitation that still holds, with the name of its entity. */
export async function invitationOf(reads: Reads, { clock, secrets }: Reading, secret: string) {
  const digest = secrets.digest("market-invitation", secret);
  const [row] = await reads
    .select({
      digest: marketInvitations.tokenDigest,
      entityId: marketEntities.id,
      name: marketEntities.name,
      madeBy: marketInvitations.madeBy,
    })
    .from(marketInvitations)
    .innerJoin(marketEntities, eq(marketEntities.id, marketInvitations.entityId))
    .where(
      and(
        eq(marketInvitations.tokenDigest, digest),
        isNull(marketInvitations.usedAt),
        gt(marketInvitations.expiresAt, clock.now()),
      ),
    );
  const entity = row && (await loadEntity(reads, row.entityId));
  return entity?.facts.representativeIds.includes(row?.madeBy ?? "") ? row : undefined;
}
