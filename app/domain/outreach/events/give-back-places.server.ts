import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { outreachEvents, outreachSignUps } from "#db/schema/outreach-events.ts";
import type { Instant } from "../../calendar/instant.ts";
import { letIn } from "./places-taken.server.ts";

/** Takes away what an erased person signed up for; whoever waits for those places comes in. */
export async function giveBackPlaces(tx: Tx, personId: string, at: Instant): Promise<void> {
  const gone = await tx.delete(outreachSignUps).where(eq(outreachSignUps.personId, personId)).returning();
  for (const { eventId, state } of gone) {
    const [event] = await tx.select().from(outreachEvents).where(eq(outreachEvents.id, eventId));
    if (state === "coming" && event?.state === "planned" && event.startsAt > at)
      await letIn(tx, { clock: { now: () => at } }, event);
  }
}
