import { and, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { consultationExports } from "#db/schema/consultation-reports.ts";
import type { ExportFault } from "./export-terms.ts";
import { keptDays, mostAttempts } from "./export-terms.ts";

type Row = typeof consultationExports.$inferSelect;
type Keeping = Pick<Deps, "db" | "clock">;
export type Claim = { id: string; claimant: string };

/** Whoever held a claim has lost it: another one makes the copy, and this maker must stop. */
export class ClaimLost extends Error {}

const held = ({ id, claimant }: Claim) =>
  and(
    eq(consultationExports.id, id),
    eq(consultationExports.claimedBy, claimant),
    eq(consultationExports.state, "running"),
  );

async function change({ db }: Keeping, claim: Claim, to: Partial<Row>) {
  const changed = await db.write((tx) =>
    tx.update(consultationExports).set(to).where(held(claim)).returning({ id: consultationExports.id }),
  );
  if (changed.length === 0) throw new ClaimLost();
}

/** How far it is; this also keeps the claim alive. */
export const keepProgress = (deps: Keeping, claim: Claim, done: number, total: number) =>
  change(deps, claim, { done, total, claimedAt: deps.clock.now() });

/** The whole file is in the store: from now on it is offered, for a stated time. */
export function offerExport(
  deps: Keeping,
  claim: Claim,
  names: Row["names"],
  file: { digest: string; size: number },
) {
  const readyAt = deps.clock.now();
  const expiresAt = new Date(Date.parse(readyAt) + keptDays[names] * 86_400_000).toISOString();
  return change(deps, claim, { ...file, state: "ready", readyAt, expiresAt, claimedBy: null, fault: null });
}

/** It goes back into the queue, or has failed when it was tried often enough. */
export async function giveUpExport(deps: Keeping, claim: Claim, fault: ExportFault): Promise<void> {
  const [row] = await deps.db.read.select().from(consultationExports).where(held(claim));
  if (!row) return;
  const isLast = row.attempts >= mostAttempts || fault === "template-gone";
  await change(deps, claim, { state: isLast ? "failed" : "queued", fault, claimedBy: null });
}
