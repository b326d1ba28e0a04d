import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../client.ts";

/** Who is filling, and until when that is to be believed without hearing from them again; or that it is done. */
const mark = z.discriminatedUnion("state", [
  z.object({ state: z.literal("filling"), by: z.string(), until: z.string() }),
  z.object({ state: z.literal("filled"), fingerprint: z.string(), at: z.string() }),
]);
export type Mark = z.output<typeof mark>;

const leaseMs = 8_000;

export async function readMark(tx: Tx): Promise<Mark | undefined> {
  const rows = await tx.all<{ value: string }>(sql`SELECT value FROM settings WHERE key = 'demo'`);
  return rows[0] && mark.parse(JSON.parse(rows[0].value));
}

export async function writeMark(tx: Tx, value: Mark): Promise<void> {
  await tx.run(
    sql`INSERT INTO settings (key, value) VALUES ('demo', ${JSON.stringify(value)}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}

/** A filling mark of somebody who is alive, as far as one can tell. */
export const isHeld = (found: Mark | undefined) =>
  found?.state === "filling" && found.until > new Date().toISOString();

export const heldBy = (by: string): Mark => ({
  state: "filling",
  by,
  until: new Date(Date.now() + leaseMs).toISOString(),
});
