import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { endAlone, leaveMass } from "../leave-mass.server.ts";
import { isFollower } from "../passages-for.server.ts";

/** Contributions of one transaction. */
const aBatch = 200;

/** Takes back the next contributions of an import that is being undone: who follows a mass letter first. Returns how many. */
export function undoBatch(deps: Pick<Deps, "db" | "clock" | "ids">, importId: string): Promise<number> {
  return deps.db.write(async (tx) => {
    const [row] = await tx.select().from(contributionImports).where(eq(contributionImports.id, importId));
    if (row?.state !== "undoing") return 0;
    const { massId, id } = contributions;
    const next = await tx
      .select()
      .from(contributions)
      .where(and(eq(contributions.importId, importId), isNull(contributions.withdrawnAt)))
      .orderBy(sql`${massId} IS NULL OR ${massId} = ${id}`, contributions.position)
      .limit(aBatch);
    if (next.length === 0) {
      await tx
        .update(contributionImports)
        .set({ state: "undone" })
        .where(eq(contributionImports.id, importId));
      return 0;
    }
    const at = deps.clock.now();
    const followers = next.filter(isFollower);
    await takeBack(tx, followers, at);
    for (const lead of new Set(followers.flatMap((letter) => letter.massId ?? []))) await endAlone(tx, lead);
    // Only then the leads: nobody leads on who is taken back too.
    const others = next.filter((each) => !isFollower(each));
    for (const { id: lead } of others.filter((each) => each.massId !== null)) {
      const [now] = await tx.select().from(contributions).where(eq(contributions.id, lead));
      if (now) await leaveMass(tx, deps, now);
    }
    await takeBack(tx, others, at);
    return next.length;
  });
}

/** The keys go too: the same rows may come again. */
async function takeBack(tx: Tx, letters: readonly { id: string }[], at: string) {
  if (letters.length === 0) return;
  const ids = letters.map(({ id }) => id);
  const gone = { withdrawnAt: at, massId: null, letterDigest: null, submissionKey: null };
  await tx.update(contributions).set(gone).where(inArray(contributions.id, ids));
  await tx
    .update(reviews)
    .set({ settledAt: at, outcome: "refused", settledBy: "system:withdrawal" })
    .where(
      and(
        eq(reviews.subjectKind, "contribution"),
        inArray(reviews.subjectId, ids),
        isNull(reviews.settledAt),
      ),
    );
}
