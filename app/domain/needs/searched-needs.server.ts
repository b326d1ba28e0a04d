import { and, eq, ne } from "drizzle-orm";
import { among } from "#db/among.ts";
import type { Reads } from "#db/client.ts";
import { needKeys } from "#db/schema/need-keys.ts";
import { amongPublic, needs } from "#db/schema/needs.ts";
import type { PublicText } from "../search/search-kinds.ts";
import { publicWords } from "./public-words.ts";

/** What everybody may read of needs now: their words, and where they are unless they are published without a place. */
export async function searchedNeeds(reads: Reads, refs: readonly (number | string)[]): Promise<PublicText[]> {
  const { number, title, words, placeLabel, visibility, submittedAt } = needs;
  const rows = await reads
    .select({ ref: needKeys.n, number, title, words, placeLabel, visibility, at: submittedAt })
    .from(needKeys)
    .innerJoin(needs, eq(needs.id, needKeys.needId))
    .where(and(among(needKeys.n, refs), stillThere));
  return rows.map(({ ref, at, ...row }) => ({ ...{ ref, at }, ...searchedText(row) }));
}

type Written = Pick<typeof needs.$inferSelect, "number" | "title" | "words" | "placeLabel" | "visibility">;

/** The same of one need: what it is found by, wherever its words are looked for. */
export const searchedText = ({ number, title, words, placeLabel, visibility }: Written) => ({
  ...{ number, titled: true },
  title: publicWords(title),
  texts: [words, visibility === "public" ? placeLabel : ""].map(publicWords),
});

/** What hangs on a need is found as long as the need is. */
export const stillThere = and(amongPublic, ne(needs.state, "withdrawn"));
