import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { demoOutbox } from "#db/schema/notifications.ts";

/** The demo's newest hundred letters, all or those to one address. */
export const demoLetters = ({ db }: Pick<Deps, "db">, to?: string) =>
  db.read
    .select()
    .from(demoOutbox)
    .where(to ? eq(demoOutbox.address, to) : undefined)
    .orderBy(desc(demoOutbox.at), desc(demoOutbox.id))
    .limit(100);
