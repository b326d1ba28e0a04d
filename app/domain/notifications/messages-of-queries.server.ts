import { and, desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { deliveries } from "#db/schema/notifications.ts";
import type { Person } from "../people/actor.ts";
import type { Translate } from "../text/language.ts";
import { subjectsOf } from "./message-subjects.server.ts";
import { messageView } from "./message-view.ts";

const perPage = 30;

/** A person's messages in the portal, newest first, in the reader's words; `page` counts from 1. */
export async function messagesOf(
  { db, placesFile }: Pick<Deps, "db" | "placesFile">,
  person: Person,
  page: number,
  t: Translate,
) {
  const rows = await db.read
    .select({
      id: deliveries.id,
      template: deliveries.template,
      subjectKind: deliveries.subjectKind,
      subjectId: deliveries.subjectId,
      createdAt: deliveries.createdAt,
      readAt: deliveries.readAt,
    })
    .from(deliveries)
    .where(and(eq(deliveries.recipient, `person:${person.id}`), eq(deliveries.channel, "portal")))
    .orderBy(desc(deliveries.createdAt), desc(deliveries.id))
    .limit(perPage + 1)
    .offset((page - 1) * perPage);
  const shown = rows.slice(0, perPage);
  const subjects = await subjectsOf(db.read, shown, placesFile);
  return {
    messages: shown.map((row) => messageView(t, row, subjects.get(row.subjectId))),
    more: rows.length > perPage,
  };
}
