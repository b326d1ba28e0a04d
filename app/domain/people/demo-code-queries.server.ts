import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { demoOutbox } from "#db/schema/notifications.ts";
import type { Contact } from "./contact.ts";

/** The digits of a code in the demo's post box; production never writes there. */
export async function codeInDemoBox({ db }: Pick<Deps, "db">, codeId: string, { kind }: Contact) {
  const id = `${kind === "email" ? "email" : "sms"}:${codeId}`;
  const [letter] = await db.read
    .select({ body: demoOutbox.body })
    .from(demoOutbox)
    .where(eq(demoOutbox.id, id));
  return letter?.body.match(/\b\d{6}\b/)?.[0];
}
