import { pinyin } from "pinyin-pro";
import { foldedSound } from "./folded-sound.ts";

/** How a Chinese word sounds, its syllables run together as they are typed; '' of any other word, and of long ones. */
export function soundOf(word: string): string {
  if (!/^\p{Script=Han}{1,8}$/u.test(word)) return "";
  return foldedSound(pinyin(word, { toneType: "none", type: "array", v: true }).join(""));
}
