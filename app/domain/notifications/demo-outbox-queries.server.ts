import { desc } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { demoOutbox } from "#db/schema/notifications.ts";

/** The demo's newest hundred letters. */
export const demoLetters = ({ db }: Pick<Deps, "db">) =>
  db.read.select().from(demoOutbox).orderBy(desc(demoOutbox.at), desc(demoOutbox.id)).limit(100);
