import { and, eq } from "drizzle-orm";
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
    await tx
      .update(planVersions)
      .set({ state: "revised" })
      .where(and(eq(planVersions.planId, version.planId), eq(planVersions.state, "in-force")));
    const made = { id: ids.next(), actor, at, move: "putInForce", set: { inForceOn } } as const;
    return { ok: true, ...(await recordVersionMove(tx, version, made)) };
  });
}
