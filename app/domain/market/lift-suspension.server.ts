import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { marketAppeals } from "#db/schema/market.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { standingByDate } from "./entity-standing.ts";
import { type MoveDeps, makeEntityMoveIn } from "./make-entity-move.server.ts";

type Lifting = { entityId: string; reason: string };

/** Ends a suspension with the reason: the entity stands where its date puts it. An appeal that waits is granted by it. */
export const liftSuspension = (deps: MoveDeps, actor: Person, input: Lifting) =>
  deps.db.write(async (tx) => {
    const lifted = await liftSuspensionIn(tx, deps, actor, input);
    if (lifted.ok) await grantOpenAppeal(tx, deps, actor, input);
    return lifted;
  });

/** What was asked has happened; whoever lifts says so with the reason of the lifting. */
async function grantOpenAppeal(tx: Tx, { clock }: MoveDeps, actor: Person, { entityId, reason }: Lifting) {
  const at = clock.now();
  const granted = await tx
    .update(marketAppeals)
    .set({ outcome: "granted", reason, decidedAt: at, decidedBy: actor.id })
    .where(and(eq(marketAppeals.entityId, entityId), isNull(marketAppeals.decidedAt)))
    .returning({ appealId: marketAppeals.id });
  for (const { appealId } of granted)
    await appendEvent(
      tx,
      { actor, role: "registrar", at },
      {
        type: "EntityAppealDecided",
        subject: about("market-entity", entityId),
        particulars: { appealId, outcome: "granted" },
      },
    );
}

/** The same where an appeal is granted. */
export function liftSuspensionIn(tx: Tx, deps: MoveDeps, actor: Person, { entityId, reason }: Lifting) {
  return makeEntityMoveIn(tx, deps, actor, "lift", entityId, async (_tx, { row, today }) => ({
    ok: true,
    to: standingByDate(row.verifiedUntil, today),
    told: { reason },
  }));
}
