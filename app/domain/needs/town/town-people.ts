import { diceFor } from "./town-dice.ts";
import type { TownWords } from "./town-words.ts";

/** How many neighbours a town of so many needs has who write under their names. */
export const peopleFor = (needs: number) => Math.min(20_000, Math.max(50, Math.floor(needs / 40)));

export const personId = (place: number) => `town-${String(place).padStart(6, "0")}`;

/** A neighbour's display name: every sixth writes it in Latin letters. */
export function personOf({ names }: TownWords, place: number) {
  const dice = diceFor(0x5eed, place);
  if (dice.happens(1 / 6))
    return { name: `${dice.pick(names.en.first)} ${dice.pick(names.en.family)}`, locale: "en" as const };
  const sign = (signs: string) => signs.charAt(dice.below(signs.length));
  const given = sign(names.zh.given) + (dice.happens(0.8) ? sign(names.zh.given) : "");
  return { name: sign(names.zh.family) + given, locale: "zh-CN" as const };
}
