import { and, eq, gte, lte } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { consultations } from "#db/schema/consultations.ts";
import { reminders } from "#db/schema/notifications.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { civilDateOf } from "../../calendar/day-in-zone.ts";
import { about } from "../../events.ts";
import type { Actor } from "../../people/actor.ts";
import { participationOf } from "./participation-queries.server.ts";
import { loadParticipationRules } from "./participation-rules.server.ts";
import { type DueWarning, warningsDue } from "./reach-warning-days.ts";

const actor: Actor = { kind: "system", job: "reach" };
const subjectKind = "consultation";

/** Tells coordinators whom a consultation has not reached, at half of its period and a week before its close, once each. Returns how many were looked at. */
export async function warnOfReach(deps: Deps): Promise<number> {
  const today = civilDateOf(deps.clock.now(), deps.zone);
  const rules = await loadParticipationRules();
  const { id, opensOn, closesOn, state } = consultations;
  const open = await deps.db.read
    .select({ id, opensOn, closesOn })
    .from(consultations)
    .where(and(eq(state, "published"), lte(opensOn, today), gte(closesOn, today)))
    .limit(500);
  let looked = 0;
  for (const { id, opensOn, closesOn } of open) {
    if (!opensOn || !closesOn) continue;
    for (const due of warningsDue({ opensOn, closesOn }, rules, today))
      if (!(await isGiven(deps.db.read, id, due))) looked += await warn(deps, id, due, today);
  }
  return looked;
}

async function isGiven(reads: Reads, subjectId: string, { warning, dueOn }: DueWarning): Promise<boolean> {
  const rows = await reads
    .select({ id: reminders.id })
    .from(reminders)
    .where(
      and(
        eq(reminders.subjectKind, subjectKind),
        eq(reminders.subjectId, subjectId),
        eq(reminders.kind, `reach-${warning}`),
        eq(reminders.dueAt, dueOn),
      ),
    );
  return rows.length > 0;
}

/** One that finds everybody reached is noted, and tells nobody. */
function warn(
  { db, clock, ids }: Deps,
  id: string,
  { warning, dueOn }: DueWarning,
  day: string,
): Promise<number> {
  return db.write(async (tx) => {
    const at = clock.now();
    const made = await tx
      .insert(reminders)
      .values({
        ...{ id: ids.next(), subjectKind, subjectId: id, kind: `reach-${warning}` },
        ...{ dueAt: dueOn, givenAt: at },
      })
      .onConflictDoNothing()
      .returning({ id: reminders.id });
    if (made.length === 0) return 0;
    const { tables } = await participationOf(tx, { id, day });
    const flags = tables.flatMap(({ rows }) => rows.flatMap(({ flag }) => flag ?? []));
    const silent = flags.filter((flag) => flag === "silent").length;
    if (flags.length > 0)
      await appendEvent(
        tx,
        { actor, role: "system", at },
        {
          type: "ReachWarned",
          subject: about("consultation", id),
          particulars: { warning, silent, under: flags.length - silent },
        },
      );
    return 1;
  });
}
