import { isIdCard } from "#app/domain/people/id-card.ts";

export type PersonalDataKind = "mobile" | "landline" | "id-card" | "plate" | "email" | "bank-card";

/**
 * What gives a person away in running text, in half-width signs; the earlier pattern wins where two overlap. `shows` is how
 * many letters or digits stay readable at either end when it is masked.
 */
export interface PersonalPattern {
  readonly kind: PersonalDataKind;
  /** The number itself is the group `it`, or else the whole match. */
  readonly found: RegExp;
  readonly holds?: (found: string) => boolean;
  readonly shows: readonly [start: number, end: number];
}

/** Signs that people put between digits, the invisible ones included. */
const gap = "[ \\t\\u00a0.\\-‐-―·_\\u200b-\\u200d\\u2060]";
/** Not inside a longer number, nor inside a code of digits and letters such as a file name. */
const alone = "(?<!\\d[A-Za-z]{0,8})";
const loose = "[ \\t\\u00a0-]";
const start = "(?<![\\dA-Za-z.])";
/** Between a word and the number that it announces. */
const announced = "(?:号码?|證號碼?|证号码?|numbers?|no)?[^A-Za-z0-9\\n]{0,4}(?:is |no\\.? ?)?";
const mobileGroups = [
  ...[[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 4, 3], [5, 6], [6, 5], [2, 3, 3, 3], [4, 3, 4]],
  ...[[3, 4, 2, 2], [3, 2, 2, 2, 2], [3, 3, 3, 2], [5, 3, 3], [3, 5, 3], Array<number>(11).fill(1)],
];
const provinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云渝藏陕甘青宁新";

export const personalPatterns: readonly PersonalPattern[] = [
  {
    kind: "email",
    found: /[A-Za-z0-9][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g,
    shows: [1, 0],
  },
  {
    kind: "id-card",
    found: new RegExp(`(?<![\\dA-Za-z])(?:\\d(?:${gap}?\\d){16}${gap}?[\\dXx]|\\d{15})(?![\\dA-Za-z])`, "g"),
    holds: (found) => isIdCard(found.replace(/[^\dXx]/g, "")),
    shows: [3, 2],
  },
  {
    // Behind its word a number is one even with a slip of the pen, and those of passports and of Hong Kong, Macao and Taiwan are too.
    kind: "id-card",
    found: new RegExp(
      `(?:身[份分][证證]|护照|護照|通行[证證]|台胞[证證]|回[乡鄉][证證]|居留[证證]|\\b(?:passport|id card|identity card|HKID)\\b)${announced}` +
        "(?<it>\\d{17}[\\dXx]|[A-Z]{1,2}\\d{6}\\([\\dA]\\)|[A-Z]{1,2}\\d{7,9}|[HM]\\d{8,10}|\\d{8})(?![A-Za-z0-9])",
      "gi",
    ),
    shows: [3, 2],
  },
  {
    kind: "bank-card",
    found: new RegExp(
      `${alone}(?:62\\d{2}|4\\d{3}|5[1-5]\\d{2})(?:${gap}?\\d{4}){3}(?:${gap}?\\d{1,3})?(?!\\d)`,
      "g",
    ),
    holds: (found) => passesLuhn(found.replace(/\D/g, "")),
    shows: [4, 4],
  },
  {
    kind: "mobile",
    found: new RegExp(
      `${alone}(?:(?:\\+|00)?86${gap}?)?(?<it>${mobileGroups.map(mobilePattern).join("|")})(?!\\d|\\s?(?:元|亿|万元|㎡|平方))`,
      "g",
    ),
    shows: [3, 4],
  },
  {
    // Of Hong Kong and Macao.
    kind: "mobile",
    found: new RegExp(
      `${start}(?:(?:\\+|00)85[23]${loose}?|85[23]${loose})(?<it>[2-9]\\d{3}${loose}?\\d{4})(?!\\d)`,
      "g",
    ),
    shows: [2, 2],
  },
  {
    // Of Taiwan; ten digits in a row could be anything.
    kind: "mobile",
    found: new RegExp(
      `${start}(?:(?:\\+|00)886${loose}?0?(?=\\d)|0(?=9\\d{2}${loose}))(?<it>9\\d{2}${loose}?\\d{3}${loose}?\\d{3})(?!\\d)`,
      "g",
    ),
    shows: [2, 2],
  },
  {
    // Of any other country, behind its code.
    kind: "mobile",
    found: new RegExp(
      `${start}\\+(?!86|1${loose}?\\d)[1-9]\\d{0,2}(?<it>(?:${loose}?\\d){8,12})(?![\\d.])`,
      "g",
    ),
    shows: [2, 2],
  },
  {
    // From abroad: the area stands without its 0.
    kind: "landline",
    found: new RegExp(
      `(?:\\+|00)86${gap}?(?<it>(?:(?:10|2\\d)${gap}?[2-9]\\d{3}|[3-9]\\d{2}${gap}?[2-9]\\d{2,3})${gap}?\\d{4})(?!\\d)`,
      "g",
    ),
    shows: [3, 2],
  },
  {
    // Without its area where the word says what it is.
    kind: "landline",
    found: new RegExp(
      `(?:电话|電話|座机|座機|固话|传真)${announced}(?<it>[2-9]\\d{3}${gap}?\\d{4})(?!\\d|${gap}\\d)`,
      "g",
    ),
    shows: [2, 2],
  },
  {
    kind: "landline",
    // Numbers have eight digits behind the three of 010 and 02x, seven or eight behind four.
    found: new RegExp(
      `${alone}(?:${area("0(?:10|2\\d)")}${gap}?[2-9]\\d{3}|${area("0[3-9]\\d{2}")}${gap}?[2-9]\\d{2,3})${gap}?\\d{4}(?!\\d)`,
      "g",
    ),
    shows: [4, 2],
  },
  {
    // North America, bar the free lines of offices: three groups, or ten digits in a row where the words say that it is a telephone.
    kind: "landline",
    found: new RegExp(
      `${alone}(?:\\+?1${gap}?)?(?<it>(?!\\(?(?:400|800|8([3-8])\\2))(?:\\([2-9]\\d{2}\\)${gap}?|[2-9]\\d{2}${gap})[2-9]\\d{2}${gap}\\d{4})(?!\\d)` +
        `|(?<=\\b(?:call|phone|tel|telephone|cell|text|contact|fax)\\b[^A-Za-z0-9\\n]{0,3}(?:me |at |is |number ){0,2})[2-9]\\d{2}[2-9]\\d{6}(?!\\d)`,
      "gi",
    ),
    shows: [3, 2],
  },
  {
    kind: "plate",
    found: new RegExp(
      `[${provinces}] ?[A-HJ-NP-Z][ \\t·•.\\-]?(?:[A-HJK][ ·]?[A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9]|\\s?(?:平方|亩|公顷|户|元|号楼))` +
        `|WJ ?[${provinces}] ?\\d{4}[A-Z0-9](?![A-Za-z0-9])|使\\d{3}[·•]\\d{3}(?!\\d)`,
      "gi",
    ),
    holds: (found) => /\d.*\d/.test(found),
    shows: [2, 2],
  },
  {
    // Behind its word, without its province too.
    kind: "plate",
    found:
      /(?:车牌|車牌|号牌|號牌|牌照)(?:号码?|號碼?)?[是为為:： ]{0,3}(?<it>(?=[A-Z -]{0,4}\d)[A-Z]{0,3}[ ·-]?[A-Z0-9]{3,6})(?![A-Za-z0-9]|\s?[年月日块辆张个])/gi,
    holds: (found) => /\d.*\d/.test(found),
    shows: [1, 1],
  },
  {
    // Elsewhere a plate has no form of its own: the words before it tell.
    kind: "plate",
    found:
      /\b(?:plates?|licen[cs]e|registration)\b[^A-Za-z0-9\n]{0,3}(?:(?:plates?|number|no|is|reads?|if available|MA|NH|RI|CT|ME|VT|NY)[^A-Za-z0-9\n]{1,3}){0,3}(?<it>(?=[A-Z]{0,4}[ -]?[A-Z]{0,4}\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{1,4})(?![A-Za-z0-9])/gi,
    holds: (found) => !/^[a-z]+[ -]|^(?:19|20)\d\d(?:$|[ -][a-z])/.test(found),
    shows: [1, 1],
  },
];

function area(code: string): string {
  return `(?:\\(${code}\\)|${code})`;
}

function mobilePattern(groups: readonly number[]): string {
  const [first = 0, ...others] = groups;
  const start = first === 1 ? `1${gap}[3-9]` : `1[3-9]\\d{${first - 2}}`;
  const rest = first === 1 ? others.slice(1) : others;
  return start + rest.map((length) => `${gap}\\d{${length}}`).join("");
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
