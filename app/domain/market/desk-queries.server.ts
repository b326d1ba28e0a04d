import { and, asc, count, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { marketAppeals, marketEntities, marketRepresentatives } from "#db/schema/market.ts";
import { waitingEntityStates } from "./entity-states.ts";
import type { DeskLine } from "./entity-view.ts";

const most = 200;
const named = { entityId: marketEntities.id, name: marketEntities.name, uscc: marketEntities.uscc };

/** What waits for an officer of the register, whoever has waited longest first: applications, renewals, appeals, joiners. */
export async function waitingAtDesk(reads: Reads): Promise<DeskLine[]> {
  const lines = [...(await applications(reads)), ...(await openAppeals(reads)), ...(await joiners(reads))];
  return lines.toSorted((one, other) => one.since.localeCompare(other.since)).slice(0, most);
}

async function applications(reads: Reads): Promise<DeskLine[]> {
  const rows = await reads
    .select({
      ...named,
      state: marketEntities.state,
      since: marketEntities.appliedAt,
      dueOn: marketEntities.dueOn,
    })
    .from(marketEntities)
    .where(and(inArray(marketEntities.state, [...waitingEntityStates]), isNotNull(marketEntities.appliedAt)))
    .orderBy(asc(marketEntities.appliedAt))
    .limit(most);
  return rows.map(({ state, since, ...line }) => ({
    ...{ ...line, matter: state === "renewing" ? "renewing" : "applied", since: since ?? "" },
  }));
}

async function openAppeals(reads: Reads): Promise<DeskLine[]> {
  const rows = await reads
    .select({ ...named, since: marketAppeals.madeAt, dueOn: marketAppeals.dueOn })
    .from(marketAppeals)
    .innerJoin(marketEntities, eq(marketEntities.id, marketAppeals.entityId))
    .where(isNull(marketAppeals.decidedAt))
    .orderBy(asc(marketAppeals.madeAt))
    .limit(most);
  return rows.map((line) => ({ ...line, matter: "appeal" }));
}

async function joiners(reads: Reads): Promise<DeskLine[]> {
  const rows = await reads
    .select({ ...named, since: marketRepresentatives.askedAt })
    .from(marketRepresentatives)
    .innerJoin(marketEntities, eq(marketEntities.id, marketRepresentatives.entityId))
    .where(eq(marketRepresentatives.state, "asked"))
    .orderBy(asc(marketRepresentatives.askedAt))
    .limit(most);
  return rows.map((line) => ({ ...line, matter: "joining", dueOn: null }));
}

/** How many entities stand in each state, for the head of the desk. */
export const entitiesByState = (reads: Reads) =>
  reads
    .select({ state: marketEntities.state, count: count() })
    .from(marketEntities)
    .where(isNotNull(marketEntities.verifiedAt))
    .groupBy(marketEntities.state);
