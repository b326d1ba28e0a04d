import type { Deps } from "#app/platform/deps.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { type MoveInput, type MoveRefusal, openVersionForMove } from "./open-version-for-move.server.ts";
import { recordVersionMove } from "./record-version-move.server.ts";

/** A draft is given up before anybody outside the office knew of it; why stays in its file. */
export async function abandonVersion(
  { db, clock, ids }: Pick<Deps, "db" | "clock" | "ids">,
  actor: Person,
  { reason, ...input }: MoveInput & { reason: string },
): Promise<Decision<{ revision: number }, MoveRefusal | "reason-needed">> {
  if (reason.trim() === "") return refuse("reason-needed");
  return await db.write(async (tx) => {
    const opened = await openVersionForMove(tx, actor, input, "abandon");
    if (!opened.ok) return opened;
    const made = { id: ids.next(), actor, at: clock.now(), move: "abandon", reason: reason.trim() } as const;
    return { ok: true, ...(await recordVersionMove(tx, opened.version, made)) };
  });
}
