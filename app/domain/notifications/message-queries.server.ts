import { and, count, eq, isNull } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { deliveries } from "#db/schema/notifications.ts";

/** How many messages in the portal a person has not opened. */
export async function unreadCount({ db }: Pick<Deps, "db">, personId: string): Promise<number> {
  const [row] = await db.read
    .select({ unread: count() })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.recipient, `person:${personId}`),
        eq(deliveries.channel, "portal"),
        isNull(deliveries.readAt),
      ),
    );
  return row?.unread ?? 0;
}
