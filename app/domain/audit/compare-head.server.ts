import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { events } from "#db/schema/audit.ts";

/** Whether a row that was kept outside still stands as it was, says something else now, or is gone. */
export async function compareHead(
  { db }: Pick<Deps, "db">,
  kept: { seq: number; hash: string },
): Promise<"same" | "differs" | "gone"> {
  const [row] = await db.read.select({ hash: events.hash }).from(events).where(eq(events.seq, kept.seq));
  if (!row) return "gone";
  return row.hash === kept.hash ? "same" : "differs";
}
