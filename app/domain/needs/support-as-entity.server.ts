import { and, eq, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needEntitySupports } from "#db/schema/market.ts";
import { needs } from "#db/schema/needs.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import { about } from "../events.ts";
import type { Person } from "../people/actor.ts";
import { signatureOf } from "../people/entity-voice.server.ts";
import type { VoiceGiven, VoiceRefusal } from "../people/entity-voice.ts";
import { loadNeed } from "./load-need.server.ts";
import { maySupport } from "./support-policy.ts";

type Refused = VoiceRefusal | Exclude<ReturnType<typeof maySupport>, true>;
type Supporting = { number: string; voice: VoiceGiven };

/** 附议 in an entity's name: one an entity, with its stake, counted apart from residents. A second click changes nothing. */
export function supportAsEntity(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, voice }: Supporting,
): Promise<Decision<{ count: number }, Refused>> {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need) return refuse("not-found");
    const may = maySupport(actor, need.facts);
    if (may !== true) return refuse(may);
    const [at, needId] = [clock.now(), need.row.id];
    const signed = await signatureOf(tx, actor, voice, civilDateOf(at, zone));
    if (!signed.ok) return signed;
    const { entityId, entityStake: stake } = signed.signature;
    if (need.row.entityId === entityId) return refuse("own-need");
    const made = await tx
      .insert(needEntitySupports)
      .values({ needId, entityId, personId: actor.id, stake, at })
      .onConflictDoNothing()
      .returning();
    if (made.length === 0) return { ok: true, count: need.row.entitySupportCount };
    const count = await recount(tx, needId);
    await appendEvent(
      tx,
      { actor, role: "representative", at },
      { type: "NeedSupportedByEntity", subject: about("need", needId), particulars: { entityId, count } },
    );
    return { ok: true, count };
  });
}

/** Takes it back; whoever represents the entity now may, whoever gave it. */
export function withdrawEntitySupport(
  { db, clock, zone }: Pick<Deps, "db" | "clock" | "zone">,
  actor: Person,
  { number, entityId }: { number: string; entityId: string },
): Promise<Decision<{ count: number }, VoiceRefusal | "not-found">> {
  return db.write(async (tx) => {
    const need = await loadNeed(tx, { number });
    if (!need?.row.isPublic) return refuse("not-found");
    const [at, needId] = [clock.now(), need.row.id];
    const signed = await signatureOf(tx, actor, { entityId, stake: "-" }, civilDateOf(at, zone));
    if (!signed.ok) return signed;
    const gone = await tx
      .delete(needEntitySupports)
      .where(and(eq(needEntitySupports.needId, needId), eq(needEntitySupports.entityId, entityId)))
      .returning();
    if (gone.length === 0) return { ok: true, count: need.row.entitySupportCount };
    const count = await recount(tx, needId);
    await appendEvent(
      tx,
      { actor, role: "representative", at },
      {
        type: "NeedSupportByEntityWithdrawn",
        subject: about("need", needId),
        particulars: { entityId, count },
      },
    );
    return { ok: true, count };
  });
}

async function recount(tx: Tx, needId: string): Promise<number> {
  const [row] = await tx
    .update(needs)
    .set({
      entitySupportCount: sql`(SELECT count(*) FROM need_entity_supports WHERE need_id = ${needId})`,
    })
    .where(eq(needs.id, needId))
    .returning({ count: needs.entitySupportCount });
  return row?.count ?? 0;
}
