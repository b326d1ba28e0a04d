import { and, eq, isNull } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories } from "#db/schema/people.ts";
import { type Decision, refuse } from "../../decision.ts";
import type { ContributorKind } from "../consultation-terms.ts";
import type { About, AboutTyped } from "./about-fields.ts";
import type { TermList } from "./participation-term.ts";
import { participationTerms } from "./participation-terms.server.ts";

/** What somebody said of themselves, if it is one of what is offered. Who speaks for an organisation has no age there. */
export async function aboutGiven(
  reads: Reads,
  typed: AboutTyped,
  kind: ContributorKind,
): Promise<Decision<{ about: About }, "about-unknown">> {
  const about: About = {
    territoryId: typed.territoryId || null,
    ageBand: (kind === "individual" && typed.ageBand) || null,
    interestGroup: typed.interestGroup || null,
  };
  const isKnown =
    (await isTerritory(reads, about.territoryId)) &&
    (await isTerm("age-band", about.ageBand)) &&
    (await isTerm("interest-group", about.interestGroup));
  return isKnown ? { ok: true, about } : refuse("about-unknown");
}

async function isTerritory(reads: Reads, asked: string | null): Promise<boolean> {
  if (asked === null) return true;
  const { id, retiredAt } = territories;
  const rows = await reads
    .select({ id })
    .from(territories)
    .where(and(eq(id, asked), isNull(retiredAt)));
  return rows.length > 0;
}

const isTerm = async (list: TermList, asked: string | null) =>
  asked === null || (await participationTerms()).some((term) => term.list === list && term.code === asked);
