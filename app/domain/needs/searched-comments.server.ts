import { and, eq } from "drizzle-orm";
import { among } from "#db/among.ts";
import type { Reads } from "#db/client.ts";
import { needComments, needs } from "#db/schema/needs.ts";
import type { PublicText } from "../search/search-kinds.ts";
import { isStaffComment } from "./need-comment.ts";
import { officialWords, publicWords } from "./public-words.ts";
import { stillThere } from "./searched-needs.server.ts";

/** Published comments under public needs, in the words that everybody reads. */
export async function searchedComments(
  reads: Reads,
  refs: readonly (number | string)[],
): Promise<PublicText[]> {
  const { id: ref, words, authorRole: role, at } = needComments;
  const rows = await reads
    .select({ ref, words, role, at, number: needs.number, title: needs.title })
    .from(needComments)
    .innerJoin(needs, eq(needs.id, needComments.needId))
    .where(and(among(needComments.id, refs), eq(needComments.publication, "published"), stillThere));
  return rows.map(({ words, role, title, ...row }) => ({
    ...{ ...row, titled: false, title: publicWords(title) },
    texts: [isStaffComment(role) ? officialWords(words) : publicWords(words)],
  }));
}
