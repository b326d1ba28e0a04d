import { inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { appendEvent } from "../audit/append-event.server.ts";
import { about } from "../events.ts";
import { type KeptThing, keptThings } from "./kept-things.server.ts";
import { retentionOf } from "./retention-queries.server.ts";
import { lastKept } from "./retention-rules.ts";

/** Rows that one transaction takes away: short enough that nobody waits for it. */
const batch = 500;

/** Takes a batch of one kind of thing away, or what is personal in it; returns how many rows. */
async function takeAway(tx: Tx, { table, key, over, emptied }: KeptThing, before: string): Promise<number> {
  const some = tx.select({ key }).from(table).where(over(before)).limit(batch);
  if (emptied) {
    const keys = (await some).map((row) => String(row.key));
    if (keys.length > 0) await emptied.empty(tx, keys);
    return keys.length;
  }
  const gone = await tx.delete(table).where(inArray(key, some)).returning({ key });
  return gone.length;
}

/** Takes away what has been kept long enough, a batch a rule, and writes into the ledger how much. Returns how many rows. */
export async function runRetention(deps: Pick<Deps, "db" | "clock">): Promise<number> {
  const now = deps.clock.now();
  let gone = 0;
  for (const { id, days } of await retentionOf(deps.db.read)) {
    const things = keptThings[id];
    if (!things) continue;
    const before = lastKept(now, days);
    gone += await deps.db.write(async (tx) => {
      let rows = 0;
      for (const thing of things) rows += await takeAway(tx, thing, before);
      if (rows > 0)
        await appendEvent(
          tx,
          { actor: { kind: "system", job: "retention" }, role: "system", at: now },
          {
            type: "RetentionRan",
            subject: about("record", `retention:${id}`),
            particulars: { rule: id, rows },
          },
        );
      return rows;
    });
  }
  return gone;
}
