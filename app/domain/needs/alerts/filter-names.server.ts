import { eq } from "drizzle-orm";
import type { Deps } from "#app/platform/deps.ts";
import type { Reads } from "#db/client.ts";
import { territories, units } from "#db/schema/people.ts";
import { pointNamed } from "../../geo/gazetteer/point-named.server.ts";
import { namedWithin } from "../../geo/nearest-place.ts";
import { loadNeed } from "../load-need.server.ts";
import { metresAround } from "../need-filter.ts";
import { isPublicNeed } from "../need-policy.ts";
import type { Named } from "../need-view.ts";
import { publicWords } from "../public-words.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import type { FilterNames } from "./filter-words.ts";

type From = { read: Reads; placesFile: string | undefined };
export const namesFrom = ({ db, placesFile }: Pick<Deps, "db" | "placesFile">): From => ({
  read: db.read,
  placesFile,
});

/**
 * What a filter's ids and points are called now. Names are looked up whenever they are shown, not kept with an alert: they are
 * right in the reader's language, follow a gazetteer that is mended or taken back, and nothing more is kept of where somebody is.
 */
export async function filterNames(
  { read: reads, placesFile }: From,
  filter: FollowedFilter,
): Promise<FilterNames> {
  const { need, territory, unit, near } = filter;
  const named = ({ name, nameEn, retiredAt }: typeof territories | typeof units) => ({
    ...{ name, nameEn, retiredAt },
  });
  const [its] = territory
    ? await reads.select(named(territories)).from(territories).where(eq(territories.id, territory))
    : [];
  const [whose] = unit ? await reads.select(named(units)).from(units).where(eq(units.id, unit)) : [];
  const title = need ? await titleOf(reads, need) : undefined;
  // A circle is named by what lies in its middle.
  const within = Math.min(namedWithin, metresAround(filter) / 2);
  const point = near ? await pointNamed(reads, placesFile, near, within) : undefined;
  return { territory: its && standing(its), unit: whose && standing(whose), need: title, near: point };
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
