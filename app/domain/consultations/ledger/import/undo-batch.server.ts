import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Tx } from "#db/client.ts";
import { contributionImports } from "#db/schema/consultation-ledger.ts";
import { contributions } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { leaveMass } from "../leave-mass.server.ts";
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
    for (const letter of next.filter((each) => !isFollower(each))) {
      const [now] = await tx.select().from(contributions).where(eq(contributions.id, letter.id));
      if (now) await leaveMass(tx, deps, now);
    }
    await takeBack(
      tx,
      next.map((letter) => letter.id),
      deps.clock.now(),
    );
    return next.length;
  });
}

/** The keys go too: the same rows may come again. */
async function takeBack(tx: Tx, ids: string[], at: string) {
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
