import { count } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { deletionRequests } from "#db/schema/privacy.ts";
import type { RegisterEffect } from "../administration/register-effect.ts";
import type { Proposal } from "../administration/registered-kind.server.ts";
import type { Instant } from "../calendar/instant.ts";
import { type KeptThing, keptThings, waitingDeletions } from "./kept-things.server.ts";
import { lastKept, type RetentionRule } from "./retention-rules.ts";

/** What another number of days takes away with the next run, or keeps for longer; kinds that no job clears say so. */
export async function retentionEffects(
  reads: Reads,
  { before, after, now }: Proposal<RetentionRule>,
): Promise<RegisterEffect[]> {
  if (!before || !after || before.days === after.days) return [];
  const things = keptThings[after.id];
  if (after.id === "deletion-cooling-off") return [await waiting(reads)];
  if (!things) return [{ effect: "retention-by-operators", count: 1, examples: [] }];
  const [kept, overBefore, overAfter] = await Promise.all([
    total(reads, things),
    total(reads, things, lastKept(now, before.days)),
    total(reads, things, lastKept(now, after.days)),
  ]);
  const goes: RegisterEffect = { effect: "retention-goes", count: overAfter, examples: [] };
  const stays: RegisterEffect = { effect: "retention-stays", count: overBefore - overAfter, examples: [] };
  return [{ effect: "retention-kept", count: kept, examples: [] }, after.days < before.days ? goes : stays];
}

/** How many rows there are of a kind, or how many of them ended before a moment. */
async function total(reads: Reads, things: readonly KeptThing[], before?: Instant): Promise<number> {
  const counts = await Promise.all(
    things.map(({ table, over, emptied }) =>
      reads
        .select({ rows: count() })
        .from(table)
        .where(before === undefined ? emptied?.has : over(before)),
    ),
  );
  return counts.flat().reduce((sum, { rows }) => sum + rows, 0);
}

async function waiting(reads: Reads): Promise<RegisterEffect> {
  const [counted] = await reads.select({ rows: count() }).from(deletionRequests).where(waitingDeletions);
  return { effect: "retention-deletions-wait", count: counted?.rows ?? 0, examples: [] };
}
