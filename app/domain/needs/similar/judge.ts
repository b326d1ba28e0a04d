import { metresBetween } from "../../geo/distance.ts";
import type { Whereabouts } from "./areas.ts";
import { isSubject, type Reach } from "./civic-concept.ts";
import { reachOf } from "./kept-signs.ts";
import type { Lexicon } from "./lexicon.ts";
import { alikeFrom, type Likeness, likenessOf, type Rarity, shareMatter } from "./likeness.ts";
import type { Sign } from "./signs-of.ts";

export type Side = { signs: readonly Sign[]; category: string; where: Whereabouts };
export type Judged = Likeness & { metres: number | undefined; rank: number };

/** At the edge of its reach a need counts for so much less than at the very place. */
const lostByDistance = 0.25;

/**
 * Whether another need may be about the same matter: alike enough in its words, and within the reach of what both speak of most.
 * Undefined when not. The higher `rank` the better.
 */
export function judge(lexicon: Lexicon, rarity: Rarity, one: Side, other: Side): Judged | undefined {
  const likeness = likenessOf(one.signs, other.signs, rarity);
  if (likeness.score < alikeFrom || !shareMatter(likeness)) return undefined;
  const matter = likeness.shared.find(({ concept }) => concept && isSubject(concept));
  const reach = reachOf(matter?.concept, one.category, lexicon.rules);
  const metres = one.where.at && other.where.at && metresBetween(one.where.at, other.where.at);
  const share = shareOfReach(reach, metres, one.where, other.where);
  if (share > 1) return undefined;
  return { ...likeness, metres, rank: likeness.score * (1 - lostByDistance * share) };
}

/** How much of its reach a need is away: over 1 is too far. What has no place is met by what is open about it. */
function shareOfReach(
  reach: Reach,
  metres: number | undefined,
  one: Whereabouts,
  other: Whereabouts,
): number {
  if (!one.at) return 0;
  if (reach !== "territory") return metres === undefined ? Number.POSITIVE_INFINITY : metres / reach;
  if (metres === undefined || one.territory === undefined) return 1;
  return one.territory === other.territory ? 0.5 : Number.POSITIVE_INFINITY;
}
