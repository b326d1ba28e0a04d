import { eq } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { surveyAnswers } from "#db/schema/plan-surveys.ts";

/** An answer stays in the count and is nobody's; the words beside it go: they were for the office and may tell who wrote them. */
export async function eraseAnswersOf(tx: Tx, personId: string): Promise<void> {
  await tx
    .update(surveyAnswers)
    .set({ personId: null, words: null })
    .where(eq(surveyAnswers.personId, personId));
}
