import { and, eq, gt, inArray } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads, Tx } from "#db/client.ts";
import { passageHolds } from "#db/schema/consultation-workbench.ts";
import { people } from "#db/schema/people.ts";
import type { Person } from "../../people/actor.ts";
import { type HolderView, holdUntil, isHeldByAnother } from "./holding.ts";

/** Who else works on a passage at this moment. */
export async function otherHolder(
  reads: Reads,
  actor: { id: string },
  passageId: string,
  at: string,
): Promise<HolderView | undefined> {
  const { personId, since, until } = passageHolds;
  const [row] = await reads
    .select({ personId, since, until, name: people.displayName })
    .from(passageHolds)
    .innerJoin(people, eq(people.id, personId))
    .where(eq(passageHolds.passageId, passageId));
  return row && isHeldByAnother(row, actor.id, at)
    ? { id: row.personId, name: row.name, since: row.since }
    : undefined;
}

/**
 * Whoever opens a passage to work on it holds it for some minutes, unless somebody else does. A courtesy that is no event and
 * guards nothing: what is saved is guarded by its revision. Returns who else holds it.
 */
export async function holdPassage(
  { db, clock }: Pick<Deps, "db" | "clock">,
  actor: Person,
  passageId: string,
): Promise<HolderView | undefined> {
  const at = clock.now();
  return await db.write(async (tx) => {
    const other = await otherHolder(tx, actor, passageId, at);
    if (!other) await takeHold(tx, actor, passageId, at);
    return other;
  });
}

/** Takes the hold, or renews one's own, which keeps its beginning while it has not run out. */
export async function takeHold(tx: Tx, { id: personId }: Person, passageId: string, at: string) {
  const [own] = await tx
    .update(passageHolds)
    .set({ until: holdUntil(at) })
    .where(
      and(
        eq(passageHolds.passageId, passageId),
        eq(passageHolds.personId, personId),
        gt(passageHolds.until, at),
      ),
    )
    .returning({ since: passageHolds.since });
  if (own) return;
  const hold = { personId, since: at, until: holdUntil(at) };
  await tx
    .insert(passageHolds)
    .values({ passageId, ...hold })
    .onConflictDoUpdate({ target: passageHolds.passageId, set: hold });
}

/** Nobody works any longer on what is decided or sent elsewhere. */
export async function letGo(tx: Tx, rows: readonly { id: string }[]) {
  await tx.delete(passageHolds).where(
    inArray(
      passageHolds.passageId,
      rows.map(({ id }) => id),
    ),
  );
}
