import { isIdCard } from "#app/domain/people/id-card.ts";
import { alone, anyGap, gap, parted } from "./digit-gaps.ts";
import { emailPatterns } from "./email-patterns.ts";
import { handlePatterns } from "./handle-patterns.ts";
import { mobilePatterns } from "./mobile-patterns.ts";
import type { PersonalPattern } from "./personal-data-kind.ts";

/** Between a word and the number that it announces. */
const announced =
  "(?:号码?|號碼?|證號碼?|证号码?|字[号號]|numbers?|no)?[^A-Za-z0-9\\n]{0,4}(?:is |no\\.? ?)?";
const provinces = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云渝藏陕甘青宁新晉遼滬蘇閩贛魯瓊貴雲陝寧";

export const personalPatterns: readonly PersonalPattern[] = [
  ...emailPatterns,
  {
    kind: "id-card",
    found: new RegExp(
      `(?<![\\dA-Za-z])(?:\\d(?:${gap}?\\d){16}${gap}?[\\dXx]|\\d{6}${parted}\\d{8}${parted}\\d{3}[\\dXx]|\\d{15})(?![\\dA-Za-z])`,
      "g",
    ),
    holds: (found) => isIdCard(found.replace(/[^\dXx]/g, "")),
    shows: [3, 2],
  },
  {
    // Behind its word a number is one even with a slip of the pen, and those of passports and of Hong Kong, Macao and Taiwan are too.
    kind: "id-card",
    found: new RegExp(
      `(?:身[份分][证證]|护照|護照|通行[证證]|台胞[证證]|回[乡鄉][证證]|居留[证證]|\\b(?:passport|id card|identity card|HKID)\\b)${announced}` +
        `(?<it>\\d(?:${anyGap}\\d){16}${anyGap}[\\dXx]|[A-Z]{1,2}\\d{6}\\([\\dA]\\)|[A-Z]{1,2}\\d{7,9}|[HM]\\d{8,10}|\\d{8})(?![A-Za-z0-9])`,
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
    // Behind its word in any groups, and with a slip of the pen.
    kind: "bank-card",
    found: new RegExp(
      `(?:银行卡|銀行卡|储蓄卡|儲蓄卡|信用卡|借记卡|卡[号號]|银行[账帐][号户]|銀行[帳賬][號戶]|\\b(?:bank card|debit card|credit card|card number|bank account)\\b)${announced}(?<it>\\d(?:${gap}?\\d){14,18})(?!\\d)`,
      "gi",
    ),
    shows: [4, 4],
  },
  ...mobilePatterns,
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
      `${alone}(?:${area("0(?:10|2\\d)")}${anyGap}[2-9]\\d{3}|${area("0[3-9]\\d{2}")}${anyGap}[2-9]\\d{2,3})${gap}?\\d{4}(?!\\d)`,
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
  ...handlePatterns,
];

function area(code: string): string {
  return `(?:\\(${code}\\)|${code})`;
}

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
