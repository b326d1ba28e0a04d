import { and, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { deliveries } from "#db/schema/notifications.ts";
import { type Decision, refuse } from "../decision.ts";
import type { Person } from "../people/actor.ts";
import { subjectsOf } from "./message-subjects.server.ts";
import { messageLink } from "./message-words.ts";

const own = (person: Person) =>
  and(eq(deliveries.recipient, `person:${person.id}`), eq(deliveries.channel, "portal"));

/** Marks one of a person's own messages as read and says where it leads. */
export async function openMessage(
  { db, clock, placesFile }: Deps,
  person: Person,
  messageId: string,
): Promise<Decision<{ link: string }, "not-found">> {
  return db.write(async (tx) => {
    const [message] = await tx
      .select()
      .from(deliveries)
      .where(and(own(person), eq(deliveries.id, messageId)));
    if (!message) return refuse("not-found");
    await tx
      .update(deliveries)
      .set({ readAt: clock.now() })
      .where(and(eq(deliveries.id, messageId), isNull(deliveries.readAt)));
    const subject = (await subjectsOf(tx, [message], placesFile)).get(message.subjectId);
    return { ok: true, link: messageLink(message, subject) };
  });
}

/** Marks all of a person's messages as read. */
export async function readAllMessages({ db, clock }: Deps, person: Person): Promise<void> {
  await db.write((tx) =>
    tx
      .update(deliveries)
      .set({ readAt: clock.now() })
      .where(and(own(person), isNull(deliveries.readAt))),
  );
}
