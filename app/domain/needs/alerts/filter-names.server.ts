import { eq } from "drizzle-orm";
import type { Reads } from "#db/client.ts";
import { territories, units } from "#db/schema/people.ts";
import { loadNeed } from "../load-need.server.ts";
import { isPublicNeed } from "../need-policy.ts";
import type { Named } from "../need-view.ts";
import { publicWords } from "../public-words.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import type { FilterNames } from "./filter-words.ts";

export async function filterNames(
  reads: Reads,
  { need, territory, unit }: FollowedFilter,
): Promise<FilterNames> {
  const named = ({ name, nameEn, retiredAt }: typeof territories | typeof units) => ({
    ...{ name, nameEn, retiredAt },
  });
  const [its] = territory
    ? await reads.select(named(territories)).from(territories).where(eq(territories.id, territory))
    : [];
  const [whose] = unit ? await reads.select(named(units)).from(units).where(eq(units.id, unit)) : [];
  const title = need ? await titleOf(reads, need) : undefined;
  return { territory: its && standing(its), unit: whose && standing(whose), need: title };
}

/** Of a need that is public: any other has no name for whoever passes by. */
async function titleOf(reads: Reads, number: string): Promise<string | undefined> {
  const found = await loadNeed(reads, { number });
  return found && isPublicNeed(found.facts) ? publicWords(found.row.title) : undefined;
}

const standing = ({ retiredAt, ...named }: Named & { retiredAt: string | null }) => ({
  ...named,
  isGone: retiredAt !== null,
});
