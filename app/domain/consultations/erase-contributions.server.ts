import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { contributionAttachments } from "#db/schema/consultation-places.ts";
import { contributionVerdicts } from "#db/schema/consultation-result.ts";
import { questionnaireAnswers } from "#db/schema/consultation-surveys.ts";
import { passageHistory } from "#db/schema/consultation-workbench.ts";
import { contributions, passages } from "#db/schema/consultations.ts";
import { reviews } from "#db/schema/needs.ts";
import { erasedName } from "../people/erased-name.ts";
import { withoutLead } from "./ledger/leave-mass.server.ts";
import { pointsAtNothing } from "./places/points-at-nothing.ts";
import { starredWords } from "./starred-words.ts";
import { forgetLikeness } from "./workbench/likeness-index.server.ts";

/** Contributions of a person: without a name and attachments, or without their words, passages and places too. */
export async function eraseContributionsOf(
  tx: Tx,
  personId: string,
  choice: "keep" | "go",
  at: string,
): Promise<void> {
  const theirs = await tx.select().from(contributions).where(eq(contributions.authorId, personId));
  const unnamed = {
    ...{ authorId: null, authorName: erasedName, organisation: null, submissionKey: null },
    ...{ territoryId: null, ageBand: null, interestGroup: null },
  };
  await tx
    .update(contributionVerdicts)
    .set({ personId: null, words: "" })
    .where(eq(contributionVerdicts.personId, personId));
  await tx.delete(contributionAttachments).where(eq(contributionAttachments.authorId, personId));
  for (const { id, words, mayPublish, publication, placeLabel, sheetPlace } of theirs) {
    const gone = choice === "go" || !mayPublish || publication !== "published";
    if (gone) await withoutLead(tx, id);
    if (gone) await forgetPassages(tx, id, words);
    const left = gone
      ? { ...pointsAtNothing, words: "", publication: "refused" as const }
      : {
          words: starredWords(words),
          placeLabel: placeLabel && starredWords(placeLabel),
          sheetPlace: sheetPlace && starredWords(sheetPlace),
        };
    await tx
      .update(contributions)
      .set({ ...unnamed, ...left })
      .where(eq(contributions.id, id));
    // What was ticked stays in the counts as nobody's; where somebody pointed is kept to a hundred metres.
    await tx
      .update(questionnaireAnswers)
      .set({ geometry: null })
      .where(eq(questionnaireAnswers.contributionId, id));
    const open = and(
      eq(reviews.subjectKind, "contribution"),
      eq(reviews.subjectId, id),
      isNull(reviews.settledAt),
    );
    if (gone) await tx.update(reviews).set({ settledAt: at, settledBy: "system:erasure" }).where(open);
  }
}

/** Passages with all that was ever said of them, and what they are found by: each could tell the words. */
async function forgetPassages(tx: Tx, contributionId: string, words: string) {
  const kept = await tx.select().from(passages).where(eq(passages.contributionId, contributionId));
  await forgetLikeness(
    tx,
    kept.map((row) => ({ ...row, words: words.slice(row.from, row.until) })),
  );
  await tx.delete(passageHistory).where(eq(passageHistory.contributionId, contributionId));
  await tx.delete(passages).where(eq(passages.contributionId, contributionId));
}
