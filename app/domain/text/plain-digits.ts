import { anyGap } from "./digit-gaps.ts";

/** Other signs for each digit, each one character long as the digit is: Chinese ones in words and in capitals, ringed, Arabic. */
const digits = [
  "〇零○⓪٠۰洞",
  "一壹幺①١۱",
  "二贰貳两兩②٢۲",
  "三叁參③٣۳",
  "四肆④٤۴",
  "五伍⑤٥۵",
  "六陆陸⑥٦۶",
  "七柒⑦٧۷拐",
  "八捌⑧٨۸",
  "九玖⑨٩۹勾",
];
const digitOf = new Map(digits.flatMap((signs, digit) => [...signs].map((sign) => [sign, String(digit)])));
const spoken = digits.join("");
/** Shorter than any telephone number with its area: years, house numbers and what is counted stay words. */
const runs = new RegExp(`[\\d${spoken}](?:${anyGap}[\\d${spoken}]){9,}`, "g");
const sign = new RegExp(`[${spoken}]`, "g");

/** Numbers that are told sign by sign (一三八零零…) in digits. Every character stays one, as in `halfWidth`. */
export const plainDigits = (text: string) =>
  text.replace(runs, (run) => run.replace(sign, (one) => digitOf.get(one) ?? one));
