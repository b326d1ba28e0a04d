import { circleAround } from "../../geo/circle.ts";
import { beginningAsked, beginningOf } from "../../search/words-asked.ts";
import { codesMeant, type Taxonomy } from "../need-category.ts";
import { metresAround } from "../need-filter.ts";
import type { FollowedFilter } from "./alert-filter.ts";
import { cellsOfBox, cellsOfPoint } from "./area-cells.ts";
import type { Reading } from "./filter-reading.ts";
import { type FollowedNeed, publicPlace } from "./need-facts.ts";

/** By which rules the keys of alerts were made: those of earlier ones are made anew before needs look for them. */
export const keyRules = 1;

/**
 * The signs by which needs find an alert: of all that its filter asks, the one that fewest needs share. Every need that
 * fits the filter carries at least one of them (`needKeys`).
 */
export function alertKeys(filter: FollowedFilter, { askedBy }: Pick<Reading, "askedBy">): string[] {
  const { need, clause, near, bbox, text, territory, unit, category, kind } = filter;
  if (need) return [`need:${need}`];
  if (clause) return [`clause:${clause}`];
  if (near) return cellsOfBox(circleAround(near, metresAround(filter)).box) ?? ["all"];
  const asked = text ? askedBy(text) : undefined;
  if (asked) return [`text:${beginningAsked(asked)}`];
  if (territory) return [`territory:${territory}`];
  if (unit) return [`unit:${unit}`];
  const cells = bbox && cellsOfBox(bbox);
  if (cells) return cells;
  if (category) return [`category:${category}`];
  return [kind ? `kind:${kind}` : "all"];
}

/** Every sign that a need carries: as many whatever the number of alerts. */
export function needKeys(need: FollowedNeed, taxonomy: Taxonomy): string[] {
  const { numbers, kind, category, territoryId, unitId, planId, clauseAnchor, words } = need;
  const place = publicPlace(need);
  return [
    ...["all", `kind:${kind}`],
    ...numbers.map((number) => `need:${number}`),
    ...categoriesOf(category, taxonomy).map((code) => `category:${code}`),
    ...(territoryId === null ? [] : [`territory:${territoryId}`]),
    ...(unitId === null ? [] : [`unit:${unitId}`]),
    ...(planId === null || clauseAnchor === null ? [] : [`clause:${planId}#${clauseAnchor}`]),
    ...(place ? cellsOfPoint(place) : []),
    ...new Set([...words].map((word) => `text:${beginningOf(word)}`)),
  ];
}

/** Categories whose filter finds it: its own, the one above it, and those that were merged into either. */
const categoriesOf = (category: string, taxonomy: Taxonomy) => [
  category,
  ...[...taxonomy.keys()].filter(
    (code) => code !== category && codesMeant(taxonomy, code).includes(category),
  ),
];
