import { and, desc, eq, inArray } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { answers } from "#db/schema/responses.ts";
import { shorten } from "../../text/shorten.ts";
import { needGroupOf } from "../need-groups.ts";
import type { NeedState } from "../need-states.ts";
import { officialWords } from "../public-words.ts";
import type { SimilarNeed } from "./similar-need.ts";

type Ended = { id: string; state: NeedState };
const signsShown = 90;

/** What was answered last of those needs that were answered, in a line. */
export async function lastAnswers(
  reads: Reads,
  needs: readonly Ended[],
): Promise<Map<string, SimilarNeed["answer"]>> {
  const dealt = needs.filter(({ state }) => ["answered", "closed"].includes(needGroupOf(state)));
  if (dealt.length === 0) return new Map();
  const rows = await reads
    .select({ needId: answers.needId, result: answers.result, reasons: answers.reasons })
    .from(answers)
    .where(
      and(
        inArray(
          answers.needId,
          dealt.map(({ id }) => id),
        ),
        eq(answers.kind, "official"),
      ),
    )
    .orderBy(desc(answers.at));
  return new Map(
    rows
      .toReversed()
      .map(({ needId, result, reasons }) => [
        needId,
        { result, reasons: shorten(officialWords(reasons), signsShown) },
      ]),
  );
}
