import { and, eq, gt, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { registerChanges } from "#db/schema/administration.ts";
import { territoryImports } from "#db/schema/offices.ts";
import { keepChange } from "../administration/keep-change.server.ts";
import { versionOf } from "../administration/register-history-queries.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { rerouteNeeds } from "../needs/reroute-needs.server.ts";
import { routeTable } from "../needs/route-table.server.ts";
import { type Actor, actorRef } from "../people/actor.ts";
import { mayAdminister } from "../people/administering.ts";
import { movingNeeds } from "./moving-needs-queries.server.ts";
import { territoriesAfter, territoryChanges } from "./territory-changes.ts";
import { territoryKind } from "./territory-kind.server.ts";

type Confirming = { importId: string; replaceAll: boolean; reroute: boolean; reason: string };
type ConfirmDeps = Pick<Deps, "db" | "clock" | "zone">;
class Refused extends Error {}

/**
 * Puts a kept file's territories in force: a change of the register each, all or none. Needs keep the territory they were
 * given, unless the open ones are to be routed again: an event each. Sent twice it is done once.
 */
export async function confirmImport(
  deps: ConfirmDeps,
  by: Actor,
  asked: Confirming,
): Promise<Decision<{ changed: number; rerouted: number }, string>> {
  if (!mayAdminister(by)) return refuse("not-allowed");
  if (asked.reason.trim() === "") return refuse("reason-needed");
  try {
    return await deps.db.write((tx) => confirmIn(tx, deps, by, asked));
  } catch (error) {
    // Thrown so that the transaction takes back what the changes before it wrote.
    if (error instanceof Refused) return refuse(error.message);
    throw error;
  }
}

async function confirmIn(
  tx: Tx,
  deps: ConfirmDeps,
  by: Actor,
  { importId, replaceAll, reroute, reason }: Confirming,
): Promise<Decision<{ changed: number; rerouted: number }, string>> {
  const now = deps.clock.now();
  const [row] = await tx.select().from(territoryImports).where(eq(territoryImports.id, importId));
  if (!row) return refuse("not-found");
  if (row.confirmedAt) return refuse("already-done");
  const [meanwhile] = await tx
    .select({ key: registerChanges.key })
    .from(registerChanges)
    .where(and(eq(registerChanges.kind, "territory"), gt(registerChanges.changedAt, row.uploadedAt)))
    .limit(1);
  if (meanwhile) return refuse("changed-meanwhile");
  const standing = await territoryKind.readAll(tx);
  const changes = territoryChanges(standing, row.features, replaceAll).filter(
    ({ change }) => change !== "unchanged",
  );
  if (changes.length === 0) return refuse("nothing-changed");
  for (const { id: key, after } of changes) {
    const version = await versionOf(tx, "territory", key, standing.has(key));
    const kept = await keepChange(tx, deps, by, territoryKind, { key, after, version, reason });
    if (!kept.ok) throw new Refused(kept.reason);
  }
  const rerouted = reroute ? await routeAgain(tx, deps, by, territoriesAfter(standing, changes)) : 0;
  const done = { confirmedAt: now, confirmedBy: actorRef(by), reroutes: rerouted };
  await tx
    .update(territoryImports)
    .set(done)
    .where(and(eq(territoryImports.id, importId), isNull(territoryImports.confirmedAt)));
  return { ok: true, changed: changes.length, rerouted };
}

/** Routes the open needs that the new outlines move, by the rules in force. Returns how many. */
async function routeAgain(
  tx: Tx,
  { clock, zone }: ConfirmDeps,
  by: Actor,
  after: ReturnType<typeof territoriesAfter>,
): Promise<number> {
  const now = clock.now();
  const { routeOf, officeId } = await routeTable(tx, { day: civilDateOf(now, zone), now });
  let rerouted = 0;
  for await (const moving of movingNeeds(tx, after)) {
    const batch = moving.map(({ to: territoryId, ...need }) => {
      const route = routeOf({ ...need, territoryId });
      return { ...need, ...route, territoryId, unitId: route.unitId ?? officeId ?? null };
    });
    await rerouteNeeds(tx, { by, at: now }, batch);
    rerouted += batch.length;
  }
  return rerouted;
}
