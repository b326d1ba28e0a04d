import { alone, gap, loose, parted } from "./digit-gaps.ts";
import type { PersonalPattern } from "./personal-data-kind.ts";

const start = "(?<![\\dA-Za-z.])";
const groups = [
  ...[[11], [3, 4, 4], [3, 8], [7, 4], [3, 3, 5], [4, 4, 3], [5, 6], [6, 5], [2, 3, 3, 3], [4, 3, 4]],
  ...[[3, 4, 2, 2], [3, 2, 2, 2, 2], [3, 3, 3, 2], [5, 3, 3], [3, 5, 3], Array<number>(11).fill(1)],
];
/** What is counted or lies along a road is no telephone number. */
const counted = "(?:元|亿|億|万元|㎡|平方)";
const listed = `(?:${counted}|[路线線米户戶人班个個栋棟幢]|毫米|万|萬|地[块塊]|号[楼线地]|號[樓線地])`;
/** Says that a telephone number comes, if not what stands between. */
const told =
  "(?:(?:电话|電話)(?!亭)|(?:手机|手機)(?!店)|(?<![位牌栋棟楼樓房座编編证證票])(?:号码|號碼)|[致来來回][电電]|[拨撥](?!款|付|给|給|出|地|用)打?|打给|打給|联系|聯繫|(?:联络|聯絡)(?![道线線路桥橋站])|找我|微信|" +
  "\\b(?:call|phone|mobile|tel|telephone|cell|whatsapp|wechat|text me|my number|contact)\\b)" +
  "[^A-Za-z0-9\\n]{0,8}(?:(?:me|us|at|is|on|no|number)[^A-Za-z0-9\\n]{1,3}){0,3}";

export const mobilePatterns: readonly PersonalPattern[] = [
  {
    kind: "mobile",
    found: new RegExp(
      `${alone}(?:(?:\\+|00)?86${gap}?)?(?<it>${grouped(gap)}|[(\\[【]1[3-9]\\d[)\\]】]${gap}?\\d{4}${gap}?\\d{4})(?!\\d|\\s?${counted})`,
      "g",
    ),
    shows: [3, 4],
  },
  {
    // Parted like a list (138、0013、8000) behind a word for telephones.
    kind: "mobile",
    found: new RegExp(`${told}(?<it>${grouped(`(?:${gap}|${parted})`)})(?!\\d|\\s?${listed})`, "gi"),
    shows: [3, 4],
  },
  {
    // The same without such a word: what is listed doesn't begin with 0, a number's group may.
    kind: "mobile",
    found: new RegExp(
      `1(?<!\\d(?:[A-Za-z]{0,8}|${parted})1)[3-9]\\d${parted}(?:0\\d{3}${parted}\\d{4}|\\d{4}${parted}0\\d{3})(?!\\d|${parted}\\d|\\s?(?:${listed}|[号號]))`,
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
];

function grouped(between: string): string {
  return groups.map((lengths) => inGroups(lengths, between)).join("|");
}

function inGroups([first = 0, ...others]: readonly number[], between: string): string {
  const start = first === 1 ? `1${between}[3-9]` : `1[3-9]\\d{${first - 2}}`;
  const rest = first === 1 ? others.slice(1) : others;
  return start + rest.map((length) => `${between}\\d{${length}}`).join("");
}
