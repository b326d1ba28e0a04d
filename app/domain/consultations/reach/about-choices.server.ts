import { asc, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";
import type { AboutChoices } from "./about-fields.ts";
import type { TermList } from "./participation-term.ts";
import { participationTerms } from "./participation-terms.server.ts";

/** What is offered to whoever says something of themselves. */
export async function aboutChoices(reads: Reads): Promise<AboutChoices> {
  const terms = await participationTerms();
  const of = (wanted: TermList) => terms.flatMap(({ list, ...choice }) => (list === wanted ? [choice] : []));
  const { id: code, name, nameEn, retiredAt } = territories;
  return {
    territories: await reads
      .select({ code, name, nameEn })
      .from(territories)
      .where(isNull(retiredAt))
      .orderBy(asc(code))
      .limit(500),
    ageBands: of("age-band"),
    interestGroups: of("interest-group"),
  };
}
