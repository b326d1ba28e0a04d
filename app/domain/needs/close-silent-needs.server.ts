import { and, asc, eq, inArray, lte, max } from "drizzle-orm";
import { answeredOnly, needMovesMade, needs } from "#db/schema/needs.ts";
import { civilDateOf } from "../calendar/day-in-zone.ts";
import { dueOn } from "../calendar/deadline.ts";
import { ruleInForce } from "../calendar/rule-validity.ts";
import { loadRulebook } from "../calendar/rulebook.server.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { type MoveDeps, makeMove } from "./make-move.server.ts";

const clock: Actor = { kind: "system", job: "close-silent-needs" };
const mostAtOnce = 500;

/**
 * Closes needs that were answered here and got no verdict within the rule's time. History that was imported stays as it is.
 * Returns how many were closed.
 */
export async function closeSilentNeeds(deps: MoveDeps): Promise<number> {
  let closed = 0;
  for (const needId of await silentNeeds(deps)) {
    const outcome = await makeMove(deps, clock, "close", { needId }, async ({ row, now }) => ({
      ok: true,
      to: "closed",
      set: { closedAt: now },
      event: {
        type: "NeedClosed",
        subject: about("need", row.id),
        particulars: { from: row.state, to: "closed" },
      },
    }));
    if (outcome.ok) closed += 1;
  }
  return closed;
}

async function silentNeeds({ db, clock: { now }, zone }: MoveDeps): Promise<string[]> {
  const at = now();
  const { calendar, rules } = await loadRulebook(db.read);
  const rule = ruleInForce(rules, "need-silence", civilDateOf(at, zone));
  if (!rule) return [];
  const answered = await db.read
    .select({ id: needs.id, since: max(needMovesMade.at) })
    .from(needs)
    .innerJoin(needMovesMade, eq(needMovesMade.needId, needs.id))
    .where(
      and(answeredOnly, lte(needs.answeredAt, at), inArray(needMovesMade.move, ["answer", "finishInTask"])),
    )
    .groupBy(needs.id)
    .orderBy(asc(needs.answeredAt))
    .limit(mostAtOnce);
  return answered
    .filter(({ since }) => since !== null && dueOn(rule, since, calendar, zone).dueAt < at)
    .map(({ id }) => id);
}
