import { and, eq, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { marketRepresentatives } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { KeptDocument } from "../files/keep-document.server.ts";
import type { Person } from "../people/actor.ts";
import { registeredEntity } from "./begin-registration.server.ts";
import { mayRepresent } from "./entity-policy.ts";
import { keepLetter } from "./give-proof.server.ts";

type Asking = { uscc: string; name: string; document: KeptDocument | undefined };
export type JoinRefusal =
  | "staff-represents-nobody"
  | "mobile-needed"
  | "document-needed"
  | "represented-already";

/** Somebody asks to speak for a registered entity; whoever speaks for it now, or the register's officer, decides. */
export function askToJoin(
  deps: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { uscc, name, document }: Asking,
): Promise<Decision<{ entityId: string }, JoinRefusal | "not-found">> {
  return deps.db.write(async (tx) => {
    if (!mayRepresent(actor)) return refuse("staff-represents-nobody");
    const entity = await registeredEntity(tx, uscc);
    if (!entity) return refuse("not-found");
    if (!actor.mobileProved) return refuse("mobile-needed");
    if (!document) return refuse("document-needed");
    const joined = await joinAs(tx, deps, actor, { entityId: entity.id, name, document, cameBy: "request" });
    return joined.ok ? { ok: true, entityId: entity.id } : joined;
  });
}

type Joining = { entityId: string; name: string; document: KeptDocument; cameBy: "request" | "invitation" };

/** The person's row and letter: asked for, or at once where a representative invited them. */
export async function joinAs(
  tx: Tx,
  deps: Pick<Deps, "clock" | "ids">,
  actor: Person,
  { entityId, name, document, cameBy }: Joining,
): Promise<Decision<{ representativeId: string }, "represented-already" | "document-needed">> {
  const before = await tx
    .select({ id: marketRepresentatives.id })
    .from(marketRepresentatives)
    .where(
      and(
        eq(marketRepresentatives.entityId, entityId),
        eq(marketRepresentatives.personId, actor.id),
        inArray(marketRepresentatives.state, ["asked", "accepted"]),
      ),
    );
  if (before.length > 0) return refuse("represented-already");
  const [id, at] = [deps.ids.next(), deps.clock.now()];
  const invited = cameBy === "invitation";
  await tx.insert(marketRepresentatives).values({
    ...{ id, entityId, personId: actor.id, name, cameBy, askedAt: at, state: invited ? "accepted" : "asked" },
    ...(invited && { settledAt: at, settledBy: actor.id }),
  });
  const kept = await keepLetter(tx, deps, actor, { entityId, representativeId: id, document, at });
  if (!kept.ok) return kept;
  const by = { actor, role: "representative", at };
  const subject = about("market-entity", entityId);
  await appendEvent(
    tx,
    by,
    invited
      ? { type: "RepresentativeSettled", subject, particulars: { representativeId: id, outcome: "accepted" } }
      : { type: "RepresentativeAsked", subject, particulars: { representativeId: id } },
  );
  return { ok: true, representativeId: id };
}
