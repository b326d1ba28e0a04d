import { inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { takeBatch } from "./take-batch.server.ts";
import { undoBatch } from "./undo-batch.server.ts";

/** The next batch of whatever is being taken or undone; returns how many rows, so that the clock asks again until there are none. */
export async function carryOnImports(deps: Pick<Deps, "db" | "clock" | "ids" | "zone">): Promise<number> {
  const { id, state } = contributionImports;
  const [next] = await deps.db.read
    .select({ id, state })
    .from(contributionImports)
    .where(inArray(state, ["taking", "undoing"]))
    .limit(1);
  if (!next) return 0;
  const done = await (next.state === "taking" ? takeBatch : undoBatch)(deps, next.id);
  return Math.max(1, done);
}
