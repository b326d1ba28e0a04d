import { circleAround } from "../../geo/circle.ts";
import { hasWordsAsked, type WordsAsked } from "../../search/words-asked.ts";
import { boxRegion, circleRegion, worldX, worldY } from "../map/world.ts";
import { codesMeant } from "../need-category.ts";
import { metresAround, type NeedFilter } from "../need-filter.ts";
import { statesIn } from "../need-groups.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import type { Reading } from "./filter-reading.ts";
import { type FollowedNeed, isShown, publicPlace } from "./need-facts.ts";

/** Whether a need is one that the filter's map, list, feed and files show: their rule, for one need and many filters. */
export function needFits(
  need: FollowedNeed,
  filter: FollowedFilter,
  { taxonomy, askedBy }: Reading,
): boolean {
  const { category, kind, state, clause, territory, unit, text } = filter;
  return (
    isShown(need) &&
    (!filter.need || need.numbers.includes(filter.need)) &&
    (!category || !taxonomy.has(category) || codesMeant(taxonomy, category).includes(need.category)) &&
    (!kind || need.kind === kind) &&
    (!state || statesIn(state).includes(need.state)) &&
    (!clause || `${need.planId}#${need.clauseAnchor}` === clause) &&
    (!territory || need.territoryId === territory) &&
    (!unit || need.unitId === unit) &&
    (!text || isAskedFor(need, askedBy(text))) &&
    liesWhereAsked(need, filter)
  );
}

/** A text without a word asks for nothing. */
const isAskedFor = ({ words }: FollowedNeed, asked: WordsAsked | undefined) =>
  asked !== undefined && hasWordsAsked(words, asked);

/** To the centimetre to which the index of the map knows a place. */
function liesWhereAsked(need: FollowedNeed, filter: NeedFilter): boolean {
  const { near, bbox } = filter;
  if (!near && !bbox) return true;
  const place = publicPlace(need);
  if (!place) return false;
  const at = [worldX(place[0]), worldY(place[1])] as const;
  if (near && !circleRegion(circleAround(near, metresAround(filter))).holds(...at)) return false;
  return !bbox || boxRegion(bbox).holds(...at);
}
