import type { Database } from "#db/client.ts";
import { retentionRules } from "#db/schema/privacy.ts";
import { retentionOf } from "./retention-queries.server.ts";
import type { RetentionRule } from "./retention-rules.ts";

/** Puts the rules that ship with the portal in place where one is missing; what is kept is never touched. */
export async function keepRetention(db: Database, shipped: readonly RetentionRule[]): Promise<void> {
  const kept = new Set((await retentionOf(db.read)).map(({ id }) => id));
  const missing = shipped.filter(({ id }) => !kept.has(id));
  if (missing.length === 0) return;
  await db.write((tx) => tx.insert(retentionRules).values(missing).onConflictDoNothing());
}
