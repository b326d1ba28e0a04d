import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Deps } from "#app/platform/deps.ts";
import { events } from "#db/schema/audit.ts";

const carried = z.object({ rule: z.string(), rows: z.number() });

/** What the jobs took away lately, the latest first. */
export async function retentionRuns({ db }: Pick<Deps, "db">) {
  const rows = await db.read
    .select({ seq: events.seq, at: events.at, particulars: events.particulars })
    .from(events)
    .where(eq(events.actor, "system:retention"))
    .orderBy(desc(events.at))
    .limit(30);
  return rows.map(({ seq, at, particulars }) => ({ seq, at, ...carried.parse(JSON.parse(particulars)) }));
}
