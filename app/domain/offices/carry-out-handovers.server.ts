import { and, asc, eq, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { handovers } from "#db/schema/offices.ts";
import { roleGrants } from "#db/schema/people.ts";
import { appendEvent, appendEvents } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { about } from "../events.ts";
import { passOnNeeds } from "../needs/pass-on-needs.server.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { grantInForce } from "../people/grant-in-force.server.ts";
import { handoverHolds } from "./handover-holds.server.ts";
import { handoverMoves } from "./handover-states.ts";

type CarryDeps = Pick<Deps, "db" | "clock" | "ids" | "zone">;
type Handover = typeof handovers.$inferSelect;
const clockwork: Actor = { kind: "system", job: "carry out hand-overs" };

/** Carries out every accepted hand-over whose day has come, each in its own transaction. Returns how many. */
export async function carryOutHandovers(deps: CarryDeps): Promise<number> {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const due = await deps.db.read
    .select({ id: handovers.id })
    .from(handovers)
    .where(and(eq(handovers.state, "accepted"), lte(handovers.onDay, today)))
    .orderBy(asc(handovers.onDay));
  let done = 0;
  for (const { id } of due) {
    done += await deps.db.write(async (tx) => {
      const [row] = await tx.select().from(handovers).where(eq(handovers.id, id));
      // Another process was first, or it was taken back meanwhile.
      if (row?.state !== "accepted") return 0;
      const holds = await handoverHolds(tx, row, deps.clock.now());
      await (holds ? carryOutIn : fallAway)(tx, deps, clockwork, row);
      return holds ? 1 : 0;
    });
  }
  return done;
}

async function fallAway(tx: Tx, { clock }: CarryDeps, by: Actor, handover: Handover) {
  const { id, territoryId, fromId, toId } = handover;
  const { to } = handoverMoves.fallAway;
  await tx.update(handovers).set({ state: to }).where(eq(handovers.id, id));
  await appendEvent(
    tx,
    { actor: by, role: "system", at: clock.now() },
    {
      type: "HandoverMoved",
      subject: about("person", fromId),
      particulars: { handoverId: id, territoryId, fromId, toId, to, cases: null },
    },
  );
}

/** The territory's role ends for one planner and begins for the other; the open needs go with it. */
export async function carryOutIn(tx: Tx, deps: CarryDeps, by: Actor, handover: Handover) {
  const { id, territoryId, fromId, toId } = handover;
  const at = deps.clock.now();
  const role = by.kind === "system" ? "system" : "planner";
  const holds = (personId: string) =>
    and(
      eq(roleGrants.personId, personId),
      eq(roleGrants.role, "planner"),
      eq(roleGrants.territoryId, territoryId),
      grantInForce(at),
    );
  const ended = await tx
    .update(roleGrants)
    .set({ endedAt: at, endedBy: actorRef(by) })
    .where(holds(fromId))
    .returning({ id: roleGrants.id });
  const held = await tx.select({ id: roleGrants.id }).from(roleGrants).where(holds(toId));
  const bound = { role: "planner", territoryId, unitId: null } as const;
  if (held.length === 0) {
    const grant = { id: deps.ids.next(), personId: toId, ...bound };
    await tx.insert(roleGrants).values({ ...grant, grantedAt: at, grantedBy: actorRef(by) });
  }
  await appendEvents(tx, { actor: by, role, at }, [
    ...ended.map(() => ({
      type: "RoleEnded" as const,
      subject: about("person", fromId),
      particulars: bound,
    })),
    ...(held.length === 0
      ? [{ type: "RoleGranted" as const, subject: about("person", toId), particulars: bound }]
      : []),
  ]);
  const cases = await passOnNeeds(tx, deps, { territoryId, fromId, toId, handoverId: id, by, role });
  await tx.update(handovers).set({ state: "done", doneAt: at, cases }).where(eq(handovers.id, id));
  await appendEvent(
    tx,
    { actor: by, role, at },
    {
      type: "HandoverMoved",
      subject: about("person", fromId),
      particulars: { handoverId: id, territoryId, fromId, toId, to: "done", cases },
    },
  );
}
