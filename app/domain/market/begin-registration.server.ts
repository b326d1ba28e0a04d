import { and, eq, isNotNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { marketEntities, marketRepresentatives } from "#db/schema/market.ts";
import { isOn } from "../administration/switch-register.server.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import type { OrganisationInput } from "./entity-forms.ts";
import { mayRepresent } from "./entity-policy.ts";

type RegistrationRefusal = "staff-represents-nobody" | "switched-off" | "uscc-registered";

/**
 * Begins a registration as a draft of one's own. A code that the public register holds leads to joining; of drafts and
 * applications of others nothing is told. The same person and code find the same draft again.
 */
export function beginRegistration(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { uscc, name, legalRepresentative, fields }: OrganisationInput,
): Promise<Decision<{ entityId: string }, RegistrationRefusal>> {
  return db.write(async (tx) => {
    if (!mayRepresent(actor)) return refuse("staff-represents-nobody");
    const own = await ownEntityOf(tx, actor, uscc);
    if (own) return { ok: true, entityId: own };
    if (!(await isOn(tx, "market-registration"))) return refuse("switched-off");
    if (await registeredEntity(tx, uscc)) return refuse("uscc-registered");
    const [entityId, at] = [ids.next(), clock.now()];
    await tx.insert(marketEntities).values({
      ...{ id: entityId, uscc, name, legalRepresentative, fields, state: "draft" },
      ...{ createdBy: actor.id, createdAt: at, updatedAt: at },
    });
    await tx.insert(marketRepresentatives).values({
      ...{ id: ids.next(), entityId, personId: actor.id, cameBy: "founder", state: "accepted" },
      ...{ askedAt: at, settledAt: at, settledBy: actor.id },
    });
    await appendEvent(
      tx,
      { actor, role: "representative", at },
      { type: "EntityRegistrationBegun", subject: about("market-entity", entityId), particulars: {} },
    );
    return { ok: true, entityId };
  });
}

/** The entity of this code in the public register. */
export async function registeredEntity(reads: Reads, uscc: string) {
  const [row] = await reads
    .select({ id: marketEntities.id, name: marketEntities.name })
    .from(marketEntities)
    .where(and(eq(marketEntities.uscc, uscc), isNotNull(marketEntities.verifiedAt)));
  return row;
}

async function ownEntityOf(tx: Tx, { id }: Person, uscc: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: marketEntities.id })
    .from(marketEntities)
    .innerJoin(marketRepresentatives, eq(marketRepresentatives.entityId, marketEntities.id))
    .where(
      and(
        eq(marketEntities.uscc, uscc),
        eq(marketRepresentatives.personId, id),
        eq(marketRepresentatives.state, "accepted"),
      ),
    );
  return row?.id;
}
