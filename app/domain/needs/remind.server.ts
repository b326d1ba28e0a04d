import { and, eq, gt, isNull, lte, ne } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { needs, stillOpen } from "#db/schema/needs.ts";
import { reminders } from "#db/schema/notifications.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import type { Actor } from "../people/actor.ts";
import { dueWindow, type Reminding, reminderHours } from "./reminder-terms.ts";

const batch = 200;
const actor: Actor = { kind: "system", job: "reminders" };

/** Reminds whoever owes something, once per need, kind and due moment; a clock that is paused owes nothing. Returns how many. */
export async function remind(deps: Deps): Promise<number> {
  let given = 0;
  for (const kind of Object.keys(reminderHours) as Reminding[]) given += await remindOf(deps, kind);
  return given;
}

async function remindOf(deps: Deps, kind: Reminding): Promise<number> {
  const now = deps.clock.now();
  const owed = await owing(deps, kind, now);
  if (owed.length === 0) return 0;
  return await deps.db.write(async (tx) => {
    let given = 0;
    for (const { id, due } of owed) if (due && (await giveOnce(deps, tx, { kind, id, due, now }))) given += 1;
    return given;
  });
}

/** Open needs of the portal's own (history reminds nobody) whose moment has come and which were not reminded of it yet. */
async function owing({ db }: Deps, kind: Reminding, now: string) {
  const { after, until } = dueWindow(kind, now);
  const moment = kind === "contact-due-soon" ? needs.firstContactDueAt : needs.dueAt;
  // The index of open needs by due date knows it by this name.
  const indexed = kind === "contact-due-soon" ? needs.firstContactDueAt : needs.inboxDue;
  const contactMissing = kind === "contact-due-soon" ? [isNull(needs.firstContactAt)] : [];
  return await db.read
    .select({ id: needs.id, due: moment })
    .from(needs)
    .leftJoin(
      reminders,
      and(
        eq(reminders.subjectKind, "need"),
        eq(reminders.subjectId, needs.id),
        eq(reminders.kind, kind),
        eq(reminders.dueAt, moment),
      ),
    )
    .where(
      and(
        stillOpen,
        ne(needs.state, "waiting"),
        gt(indexed, after),
        lte(indexed, until),
        ne(needs.channel, "import"),
        isNull(reminders.id),
        ...contactMissing,
      ),
    )
    .orderBy(indexed)
    .limit(batch);
}

async function giveOnce(
  deps: Deps,
  tx: Tx,
  { kind, id, due, now }: { kind: Reminding; id: string; due: string; now: string },
) {
  const made = await tx
    .insert(reminders)
    .values({ id: deps.ids.next(), subjectKind: "need", subjectId: id, kind, dueAt: due, givenAt: now })
    .onConflictDoNothing()
    .returning({ id: reminders.id });
  if (made.length === 0) return false;
  const subject = about("need", id);
  const event =
    kind === "escalated"
      ? ({ type: "DeadlineEscalated", subject, particulars: { kind: "answer", due } } as const)
      : ({ type: "ReminderGiven", subject, particulars: { kind, due } } as const);
  await appendEvent(tx, { actor, role: "system", at: now }, event);
  return true;
}
