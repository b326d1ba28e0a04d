import { isSubject } from "./civic-concept.ts";
import type { Sign } from "./signs-of.ts";

/** Changes whenever the same words would be judged otherwise: shown beside suggestions, and what is kept is made anew. */
export const similarVersion = "3";

/** How much a sign says because few needs have it: 1 for what half of them have. */
export type Rarity = (key: string) => number;
export const noRarity: Rarity = () => 1;

export type Likeness = {
  /** From 0, nothing in common, to 1, the same signs. */
  score: number;
  /** What both speak of, the weightiest first. */
  shared: Sign[];
};

/** From here two needs are suggested as one matter. Set by the labelled pairs of the test beside this file. */
export const alikeFrom = 0.34;

/** How alike two lists of signs are: the cosine of their weights, each raised by its rarity. */
export function likenessOf(one: readonly Sign[], other: readonly Sign[], rarity: Rarity): Likeness {
  const others = new Map(other.map((sign) => [sign.key, sign]));
  const shared = one.filter(({ key }) => others.has(key));
  const heavy = ({ key, weight }: Sign) => weight * rarity(key);
  const product = shared.reduce((sum, sign) => {
    const its = others.get(sign.key);
    return sum + heavy(sign) * (its ? heavy(its) : 0);
  }, 0);
  const size = (signs: readonly Sign[]) => Math.sqrt(signs.reduce((sum, sign) => sum + heavy(sign) ** 2, 0));
  const whole = size(one) * size(other);
  return { score: whole === 0 ? 0 : product / whole, shared };
}

/** Places and qualities alone are no matter: 门口 and 坏了 say nothing about what is broken there. */
export const shareMatter = ({ shared }: Likeness) =>
  shared.some(({ concept }) => concept && isSubject(concept)) ||
  shared.filter(({ concept }) => !concept).length > 2;
