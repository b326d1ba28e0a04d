import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { referencePopulations } from "#db/schema/consultation-reach.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { aboutGiven } from "./about-given.server.ts";
import { mayKeepPopulations } from "./reach-policy.ts";
import type { ReferencePopulation } from "./reference-population.ts";

/** Keeps how many people live in a territory from a day on. Typed again for the same day it is put right. */
export function keepPopulation(
  deps: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  population: ReferencePopulation,
): Promise<Decision<object, "not-allowed" | "not-found">> {
  return deps.db.write(async (tx) => {
    if (!mayKeepPopulations(actor)) return refuse("not-allowed");
    const { territoryId } = population;
    const known = await aboutGiven(tx, { territoryId }, "individual");
    if (!known.ok) return refuse("not-found");
    await writePopulation(tx, deps, actor, population);
    return { ok: true };
  });
}

/** The row and its event, in the caller's transaction. */
export async function writePopulation(
  tx: Tx,
  { clock, ids }: Pick<Deps, "clock" | "ids">,
  actor: Person,
  population: ReferencePopulation,
): Promise<void> {
  const { territoryId, validFrom, ...figures } = population;
  const kept = { ...figures, keptBy: actor.id, keptAt: clock.now() };
  await tx
    .insert(referencePopulations)
    .values({ id: ids.next(), territoryId, validFrom, ...kept })
    .onConflictDoUpdate({
      target: [referencePopulations.territoryId, referencePopulations.validFrom],
      set: kept,
    });
  await appendEvent(
    tx,
    { actor, role: "coordinator", at: kept.keptAt },
    {
      type: "ReferencePopulationKept",
      subject: about("record", `population:${territoryId}`),
      particulars: { territoryId, validFrom },
    },
  );
}
