import { and, eq } from "drizzle-orm";
import { among } from "#db/among.ts";
import type { Reads } from "#db/client.ts";
import { needs } from "#db/schema/needs.ts";
import { answers } from "#db/schema/responses.ts";
import { officialWords, publicWords } from "../needs/public-words.ts";
import { stillThere } from "../needs/searched-needs.server.ts";
import type { PublicText } from "../search/search-kinds.ts";

/** Official answers and holding replies to public needs. */
export async function searchedAnswers(
  reads: Reads,
  refs: readonly (number | string)[],
): Promise<PublicText[]> {
  const { id: ref, reasons, basis, nextStep, at } = answers;
  const rows = await reads
    .select({ ref, reasons, basis, nextStep, at, number: needs.number, title: needs.title })
    .from(answers)
    .innerJoin(needs, eq(needs.id, answers.needId))
    .where(and(among(answers.id, refs), stillThere));
  return rows.map(({ ref, number, title, at, reasons, basis, nextStep }) => ({
    ...{ ref, number, at, titled: false, title: publicWords(title) },
    texts: [reasons, nextStep, basis].map(officialWords),
  }));
}
