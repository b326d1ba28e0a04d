import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { reachActsDone } from "#db/schema/consultation-reach.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../../decision.ts";
import { about } from "../../events.ts";
import type { Person } from "../../people/actor.ts";
import { mayReadFile } from "../consultation-policy.ts";
import { standingOn } from "../consultation-standing.ts";
import { loadConsultation } from "../load-consultation.server.ts";
import { aboutGiven } from "./about-given.server.ts";
import { loadParticipationRules } from "./participation-rules.server.ts";
import type { ReachDimension } from "./participation-rules.ts";
import type { ReachActInput } from "./reach-act-form.ts";
import { mayActOnReach } from "./reach-policy.ts";

type Refused = "not-found" | "not-allowed" | "state-does-not-allow" | "act-not-for-it" | "already-done";

/** Notes what is done about whom a consultation has not reached; telling the territory's planners is done by noting it, once. */
export function noteReachAct(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { number, dimension, part, act, words, submissionKey }: ReachActInput & { number: string },
): Promise<Decision<object, Refused>> {
  return db.write(async (tx) => {
    const row = await loadConsultation(tx, number);
    const at = clock.now();
    const state = row && standingOn(row, civilDateOf(at, zone));
    if (!row || !state || !mayReadFile(actor, state)) return refuse("not-found");
    if (!mayActOnReach(actor, state))
      return refuse(state === "collecting" ? "not-allowed" : "state-does-not-allow");
    const rule = (await loadParticipationRules()).acts.find(({ code }) => code === act);
    if (!rule?.for.includes(dimension) || !(await isPart(tx, dimension, part)))
      return refuse("act-not-for-it");
    const key = `${actor.id}:${submissionKey}:${act}:${part}`;
    const [same] = await tx.select().from(reachActsDone).where(eq(reachActsDone.submissionKey, key));
    if (same) return { ok: true };
    if (act === "tell-planner" && (await isTold(tx, row.id, part))) return refuse("already-done");
    const done = { dimension, part, act, words };
    await tx.insert(reachActsDone).values({
      ...{ ...done, id: ids.next(), consultationId: row.id, byId: actor.id, at, submissionKey: key },
    });
    await appendEvent(
      tx,
      { actor, role: "coordinator", at },
      {
        type: "ReachActNoted",
        subject: about("consultation", row.id),
        particulars: { act, dimension, part },
      },
    );
    return { ok: true };
  });
}

async function isPart(tx: Tx, dimension: ReachDimension, part: string): Promise<boolean> {
  const named = {
    territory: { territoryId: part },
    "age-band": { ageBand: part },
    "interest-group": { interestGroup: part },
  }[dimension];
  return (await aboutGiven(tx, named, "individual")).ok;
}

async function isTold(tx: Tx, consultationId: string, part: string): Promise<boolean> {
  const rows = await tx
    .select({ id: reachActsDone.id })
    .from(reachActsDone)
    .where(
      and(
        eq(reachActsDone.consultationId, consultationId),
        eq(reachActsDone.part, part),
        eq(reachActsDone.act, "tell-planner"),
      ),
    );
  return rows.length > 0;
}
