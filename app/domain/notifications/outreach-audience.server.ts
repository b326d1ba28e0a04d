import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { outreachSignUps } from "#db/schema/outreach-events.ts";
import type { RecordedEvent } from "../events.ts";

const asRecipients = (rows: readonly { id: string }[]) => rows.map(({ id }) => `person:${id}`);

/** Whoever signed up for an event and stands where it is asked. */
export async function signedUp(tx: Tx, eventId: string, states: ("coming" | "waiting")[]): Promise<string[]> {
  return asRecipients(
    await tx
      .select({ id: outreachSignUps.personId })
      .from(outreachSignUps)
      .where(and(eq(outreachSignUps.eventId, eventId), inArray(outreachSignUps.state, states))),
  );
}

/** The one whose sign-up an event names. */
export async function namedSignUp(tx: Tx, { particulars }: RecordedEvent): Promise<string[]> {
  if (!("signUpId" in particulars)) return [];
  return asRecipients(
    await tx
      .select({ id: outreachSignUps.personId })
      .from(outreachSignUps)
      .where(eq(outreachSignUps.id, particulars.signUpId)),
  );
}
