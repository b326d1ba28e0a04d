import { and, eq, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { planVersions } from "#db/schema/plans.ts";
import type { CivilDate } from "../calendar/civil-date.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { type MoveInput, type MoveRefusal, openVersionForMove } from "./open-version-for-move.server.ts";
import { recordVersionMove } from "./record-version-move.server.ts";

type InForce = Decision<{ revision: number }, MoveRefusal | "day-not-come" | "in-force-before-approval">;

/** An approved version takes the place of the one in force, which is revised from the same moment on. */
export async function putInForce(
  { db, clock, ids, zone }: Pick<Deps, "db" | "clock" | "ids" | "zone">,
  actor: Person,
  { inForceOn, ...input }: MoveInput & { inForceOn: CivilDate },
): Promise<InForce> {
  return await db.write(async (tx) => {
    const opened = await openVersionForMove(tx, actor, input, "putInForce");
    if (!opened.ok) return opened;
    const { version } = opened;
    const at = clock.now();
    if (inForceOn > civilDateOf(at, zone)) return refuse("day-not-come");
    if (version.approvedOn && inForceOn < version.approvedOn) return refuse("in-force-before-approval");
    const made = { id: ids.next(), actor, at, move: "putInForce", set: { inForceOn } } as const;
    const moved = await recordVersionMove(tx, version, made);
    const { planId, state, id } = planVersions;
    const before = await tx
      .select()
      .from(planVersions)
      .where(and(eq(planId, version.planId), eq(state, "in-force"), ne(id, version.id)));
    for (const each of before)
      await recordVersionMove(tx, each, { id: ids.next(), actor, at, move: "revise" });
    return { ok: true, ...moved };
  });
}
