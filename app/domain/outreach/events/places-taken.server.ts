import { and, asc, eq, inArray, max, sum } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { outreachSignUps } from "#db/schema/outreach-events.ts";
import { appendEvent } from "../../audit/append-event.server.ts";
import { about } from "../../events.ts";
import type { EventRow } from "./event-row.server.ts";
import { comingIn } from "./waiting-line.ts";

/** People who come, and people who wait. */
export async function peopleIn(reads: Reads, eventId: string): Promise<{ coming: number; waiting: number }> {
  const rows = await reads
    .select({ state: outreachSignUps.state, people: sum(outreachSignUps.people) })
    .from(outreachSignUps)
    .where(eq(outreachSignUps.eventId, eventId))
    .groupBy(outreachSignUps.state);
  const of = (state: string) => Number(rows.find((row) => row.state === state)?.people ?? 0);
  return { coming: of("coming"), waiting: of("waiting") };
}

/** The end of an event's line. */
export async function nextInLine(tx: Tx, eventId: string): Promise<number> {
  const [row] = await tx
    .select({ last: max(outreachSignUps.placeInLine) })
    .from(outreachSignUps)
    .where(eq(outreachSignUps.eventId, eventId));
  return (row?.last ?? 0) + 1;
}

/** Lets in whoever waits and fits, in the transaction that freed the places; each is told. */
export async function letIn(tx: Tx, { clock }: Pick<Deps, "clock">, event: EventRow): Promise<void> {
  const { coming } = await peopleIn(tx, event.id);
  const line = await tx
    .select({ id: outreachSignUps.id, people: outreachSignUps.people })
    .from(outreachSignUps)
    .where(and(eq(outreachSignUps.eventId, event.id), eq(outreachSignUps.state, "waiting")))
    .orderBy(asc(outreachSignUps.placeInLine));
  const inside = comingIn(line, event.capacity - coming);
  if (inside.length === 0) return;
  await tx.update(outreachSignUps).set({ state: "coming" }).where(inArray(outreachSignUps.id, inside));
  const by = { actor: { kind: "system", job: "waiting-line" }, role: "system", at: clock.now() } as const;
  for (const signUpId of inside)
    await appendEvent(tx, by, {
      type: "OutreachLetIn",
      subject: about("outreach-event", event.id),
      particulars: { signUpId },
    });
}
