import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { reviews } from "#db/schema/needs.ts";
import { planHearingApplications, planOpinions } from "#db/schema/notices.ts";
import { erasedName } from "../people/erased-name.ts";
import { maskPersonalData } from "../text/personal-data.ts";

/** Opinions of a person: without a name, or without their words too; what was made of them stays in the plan's file. */
export async function eraseOpinionsOf(
  tx: Tx,
  personId: string,
  choice: "keep" | "go",
  at: string,
): Promise<void> {
  const theirs = await tx.select().from(planOpinions).where(eq(planOpinions.authorId, personId));
  // The key of a sent form holds its sender.
  const unnamed = { authorId: null, authorName: erasedName, affected: null, submissionKey: null };
  for (const { id, words, publication, withdrawnAt } of theirs) {
    const gone = choice === "go" || publication !== "published";
    const left = gone
      ? { words: "", publication: "refused" as const, withdrawnAt: withdrawnAt ?? at }
      : { words: maskPersonalData(words) };
    await tx
      .update(planOpinions)
      .set({ ...unnamed, ...left })
      .where(eq(planOpinions.id, id));
    if (gone)
      await tx
        .update(reviews)
        .set({ settledAt: at, settledBy: "system:erasure" })
        .where(and(eq(reviews.subjectKind, "opinion"), eq(reviews.subjectId, id), isNull(reviews.settledAt)));
  }
  await tx
    .update(planHearingApplications)
    .set({ personId: null, personName: erasedName, interest: "" })
    .where(eq(planHearingApplications.personId, personId));
}
