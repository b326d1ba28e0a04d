import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { outreachEvents } from "#db/schema/outreach-events.ts";

export type EventRow = typeof outreachEvents.$inferSelect;

export async function loadEvent(reads: Reads, number: string): Promise<EventRow | undefined> {
  const [row] = await reads.select().from(outreachEvents).where(eq(outreachEvents.number, number));
  return row;
}
