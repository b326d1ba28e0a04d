import { z } from "zod";
import type { Dice } from "./town-dice.ts";

const phrases = z.array(z.string().min(1)).min(1);
const tongues = z.object({ zh: phrases, en: phrases });
const about = z.object({ things: phrases, troubles: phrases });

/** The words that a town speaks, in Chinese and English. */
export const townWordsShape = z.object({
  streets: z.object({
    zh: z.object({ first: z.string(), second: z.string(), kind: phrases }),
    en: z.object({ first: phrases, second: phrases, kind: phrases }),
  }),
  names: z.object({
    zh: z.object({ family: z.string(), given: z.string() }),
    en: z.object({ first: phrases, family: phrases }),
  }),
  ...{ when: tongues, who: tongues, wish: tongues, answer: tongues, comment: tongues },
  categories: z.record(z.string(), z.object({ zh: about, en: about })),
});
export type TownWords = z.output<typeof townWordsShape>;
export type Tongue = "zh" | "en";

export type Spoken = { title: string; words: string; street: string };

/** What somebody writes about a thing of that category in that street, now and then with a typing error. */
export function needWords(
  words: TownWords,
  dice: Dice,
  tongue: Tongue,
  asked: { category: string; street: string },
): Spoken {
  const { things, troubles } = words.categories[asked.category]?.[tongue] ?? { things: [""], troubles: [""] };
  const at = dice.below(things.length);
  const [thing, trouble] = [
    things[at] ?? "",
    dice.happens(0.7) ? troubles[at % troubles.length] : dice.pick(troubles),
  ];
  const [when, who, wish] = [words.when, words.who, words.wish].map((each) => dice.pick(each[tongue]));
  const number = 1 + dice.below(398);
  const [street, other] = [asked.street, streetName(words, dice, tongue)];
  if (tongue === "zh") {
    const text = `${street}${number}号${dice.happens(0.5) ? "附近" : `与${other}交叉口`}的${thing}${trouble}，${when}${who}都不方便。${dice.happens(0.6) ? `${wish}。` : ""}${dice.happens(0.25) ? `从${other}绕行要多走${2 + dice.below(28)}分钟。` : ""}`;
    return { street, title: `${street}${thing}${trouble}`, words: mistyped(text, dice) };
  }
  const text = `The ${thing} ${dice.happens(0.5) ? `near ${number} ${street}` : `at ${street} and ${other}`} ${trouble}. It is worst ${when}, above all for ${who}. ${dice.happens(0.6) ? `${wish}.` : ""}${dice.happens(0.25) ? ` Going round by ${other} takes ${2 + dice.below(28)} minutes.` : ""}`;
  return { street, title: `${street}: the ${thing} ${trouble}`, words: mistyped(text.trim(), dice) };
}

/** A street that such a town might have; there are thousands. */
export function streetName({ streets: { zh, en } }: TownWords, dice: Dice, tongue: Tongue): string {
  if (tongue === "en") return `${dice.pick(en.first)}${dice.pick(en.second)} ${dice.pick(en.kind)}`;
  const sign = (signs: string) => signs.charAt(dice.below(signs.length));
  return `${sign(zh.first)}${sign(zh.second)}${dice.pick(zh.kind)}`;
}

/** What an office answers. */
export function answerWords(words: TownWords, dice: Dice, tongue: Tongue, street: string): string {
  const said = dice.pick(words.answer[tongue]);
  const days = 3 + dice.below(57);
  return tongue === "zh"
    ? `${said}（${street}一带，${days}天内复查）。`
    : `${said} (around ${street}, checked again in ${days} days).`;
}

/** What a neighbour adds. */
export function commentWords(words: TownWords, dice: Dice, tongue: Tongue): string {
  const said = dice.pick(words.comment[tongue]);
  if (dice.happens(0.6)) return `${said}${tongue === "zh" ? "。" : "."}`;
  const where = streetName(words, dice, tongue);
  return tongue === "zh" ? `${said}，${where}那边也一样。` : `${said}, and so it is in ${where}.`;
}

/** One text of thirty has two signs exchanged. */
function mistyped(text: string, dice: Dice): string {
  if (!dice.happens(0.03) || text.length < 4) return text;
  const at = 1 + dice.below(text.length - 3);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
