import { pinyin } from "pinyin-pro";
import { simplified } from "../../text/simplified.ts";

export type PlaceKey = { part: 0 | 1; key: string };
type Named = { name: string; nameEn: string; aliases?: readonly string[] };

const longest = 24;
/** Beginnings inside a name that are worth a key of their own. */
const mostTails = 12;

/** Raised when other keys come of the same names: those that stand are made anew by the clock. */
export const keyRules = 2;

/** Words as they are compared: one width, one case, simplified characters, no signs between. */
export const foldedName = (words: string) =>
  simplified(words.normalize("NFKC").toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, "");

/** What a place is found by: its names, their pinyin and initials; from the beginning (part 0) and from inside (part 1). */
export const keysOf = (named: Named): PlaceKey[] => keysBy(foldedName, named);

/** The keys that the same names had by the rules of before, when traditional characters stood for themselves. */
export const formerKeysOf = (named: Named): PlaceKey[] => keysBy(unfoldedName, named);

const unfoldedName = (words: string) =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

function keysBy(fold: (words: string) => string, { name, nameEn, aliases = [] }: Named): PlaceKey[] {
  const keys = new Map<string, PlaceKey>();
  const add = (part: 0 | 1, text: string) => {
    const key = text.slice(0, longest);
    if (key !== "" && (part === 0 || !keys.has(`0${key}`))) keys.set(`${part}${key}`, { part, key });
  };
  for (const written of [name, ...aliases]) {
    const folded = fold(written);
    add(0, folded);
    const sounds = /\p{Script=Han}/u.test(folded) ? soundsOf(folded) : [];
    add(0, sounds.join(""));
    add(0, sounds.map(([first = ""]) => first).join(""));
    const signs = [...folded];
    for (let at = 1; at < Math.min(signs.length, mostTails); at++) {
      add(1, signs.slice(at).join(""));
      add(1, sounds.slice(at).join(""));
    }
  }
  const words = nameEn.split(/\s+/).map(fold).filter(Boolean);
  for (let at = 0; at < Math.min(words.length, mostTails); at++)
    add(at === 0 ? 0 : 1, words.slice(at).join(""));
  return [...keys.values()];
}

/** How a folded name sounds as a whole; '' where it has no Chinese sign. */
export const soundOfName = (folded: string) =>
  /\p{Script=Han}/u.test(folded) ? soundsOf(folded).join("").slice(0, longest) : "";

/** How each sign sounds, without tones; signs of other scripts stand for themselves. */
const soundsOf = (folded: string) => pinyin(folded, { toneType: "none", type: "array", v: true });
