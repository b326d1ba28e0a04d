import { and, asc, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { plainWords } from "#app/platform/plain-words.ts";
import type { Reads } from "#db/client.ts";
import { marketEntities, marketInterests, marketRepresentatives } from "#db/schema/market.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { isLongerThan } from "../text/graphemes.ts";
import { type Actor, isStaff } from "./actor.ts";
import {
  type EntityVoice,
  inGoodStanding,
  mostStakeSigns,
  type Signature,
  type VoiceGiven,
  type VoiceRefusal,
} from "./entity-voice.ts";

/** Entities in standing that this person speaks for, by name; whoever works for the office speaks for none. */
export async function voicesOf(reads: Reads, actor: Actor, today: CivilDate): Promise<EntityVoice[]> {
  if (actor.kind !== "person" || isStaff(actor)) return [];
  const rows = await represented(reads, actor.id);
  return await Promise.all(
    rows
      .filter((row) => inGoodStanding(row, today))
      .map(async ({ id, name }) => ({ entityId: id, name, interests: await interestsOf(reads, id) })),
  );
}

/** The same as of now. */
export const voicesFor = ({ db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">, actor: Actor) =>
  voicesOf(db.read, actor, civilDateOf(clock.now(), zone));

/** What is written in that entity's name, judged in the writer's own transaction: who left a moment ago signs nothing. */
export async function signatureOf(
  reads: Reads,
  actor: Actor,
  { entityId, stake }: VoiceGiven,
  today: CivilDate,
): Promise<Decision<{ signature: Signature }, VoiceRefusal>> {
  if (actor.kind !== "person" || isStaff(actor)) return refuse("entity-not-yours");
  const entity = (await represented(reads, actor.id)).find(({ id }) => id === entityId);
  if (!entity) return refuse("entity-not-yours");
  if (!inGoodStanding(entity, today)) return refuse("entity-may-not-write");
  const entityStake = plainWords(stake).replace(/\s+/g, " ");
  if (entityStake === "") return refuse("stake-needed");
  if (isLongerThan(entityStake, mostStakeSigns)) return refuse("stake-too-long");
  return { ok: true, signature: { entityId, entityName: entity.name, entityStake } };
}

const represented = (reads: Reads, personId: string) =>
  reads
    .select({
      id: marketEntities.id,
      name: marketEntities.name,
      state: marketEntities.state,
      verifiedUntil: marketEntities.verifiedUntil,
    })
    .from(marketRepresentatives)
    .innerJoin(marketEntities, eq(marketEntities.id, marketRepresentatives.entityId))
    .where(and(eq(marketRepresentatives.personId, personId), eq(marketRepresentatives.state, "accepted")))
    .orderBy(asc(marketEntities.name));

async function interestsOf(reads: Reads, entityId: string): Promise<string[]> {
  const rows = await reads
    .select({ words: marketInterests.words })
    .from(marketInterests)
    .where(and(eq(marketInterests.entityId, entityId), isNull(marketInterests.endedAt)))
    .orderBy(asc(marketInterests.position));
  return rows.map(({ words }) => words);
}
