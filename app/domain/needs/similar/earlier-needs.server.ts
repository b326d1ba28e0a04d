import { desc, eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import { needs } from "#db/schema/needs.ts";
import { cutWords } from "../../search/cut-words.server.ts";
import type { EarlierNeed } from "./earlier-need.ts";
import { judge } from "./judge.ts";
import { lexicon } from "./lexicon.server.ts";
import { noRarity } from "./likeness.ts";
import { signsOf } from "./signs-of.ts";
import type { SimilarAsked } from "./similar-queries.server.ts";

/** Of somebody's needs the newest are looked at. */
const mostRead = 50;
const mostShown = 2;

/** The same person's needs about what they are writing of, whoever else may see them; withdrawn ones are over. */
export async function earlierNeeds(
  { db }: Pick<Deps, "db">,
  personId: string,
  asked: SimilarAsked,
): Promise<EarlierNeed[]> {
  const known = await lexicon();
  const rows = await db.read
    .select(columnsRead)
    .from(needs)
    .where(eq(needs.authorId, personId))
    .orderBy(desc(needs.submittedAt), desc(needs.id))
    .limit(mostRead);
  const side = { signs: signsOf(known, asked, cutWords), category: asked.category, where: asked.where };
  return rows
    .filter(({ state }) => state !== "withdrawn")
    .flatMap(({ lon, lat, territory, words, category, ...line }) => {
      const at: [number, number] | undefined = lon !== null && lat !== null ? [lon, lat] : undefined;
      const signs = signsOf(known, { title: line.title, words }, cutWords);
      const where = { at, territory: territory ?? undefined };
      const judged = judge(known, noRarity, side, { signs, category, where });
      return judged ? [{ line, rank: judged.rank }] : [];
    })
    .sort((one, other) => other.rank - one.rank)
    .slice(0, mostShown)
    .map(({ line }) => line);
}

const columnsRead = {
  ...{ number: needs.number, title: needs.title, words: needs.words, category: needs.category },
  ...{ state: needs.state, submittedAt: needs.submittedAt, dueOn: needs.dueOn },
  ...{ lon: needs.lon, lat: needs.lat, territory: needs.territoryId },
};
