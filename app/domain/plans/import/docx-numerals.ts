import { chineseNumeral } from "./chinese-number.ts";

const stems = "甲乙丙丁戊己庚辛壬癸";
const branches = "子丑寅卯辰巳午未申酉戌亥";
const legal = new Map(
  [..."〇一二三四五六七八九十百千"].map((sign, at) => [sign, "零壹贰叁肆伍陆柒捌玖拾佰仟".charAt(at)]),
);

/** A number as a word processor counts it in one of its formats; Arabic where the format is another country's. */
export function numeral(number: number, format: string): string {
  if (format === "none") return "";
  if (/^decimalEnclosedCircle/.test(format)) return enclosed(number, 0x2460, 20);
  if (format === "decimalEnclosedParen") return enclosed(number, 0x2474, 20);
  if (format === "decimalEnclosedFullstop") return enclosed(number, 0x2488, 20);
  if (format === "ideographEnclosedCircle") return enclosed(number, 0x3280, 10);
  if (/^decimalFullWidth/.test(format)) return fullWidth(number);
  if (format === "decimalZero") return String(number).padStart(2, "0");
  if (format === "ideographTraditional") return stems.charAt((number - 1) % stems.length);
  if (format === "ideographZodiac") return branches.charAt((number - 1) % branches.length);
  if (/Digital$|^ideographDigital|^taiwaneseDigital/.test(format)) return digitByDigit(number);
  if (format === "chineseLegalSimplified" || format === "ideographLegalTraditional")
    return [...chineseNumeral(number)].map((sign) => legal.get(sign) ?? sign).join("");
  if (/^(chinese|japanese|taiwanese|korean|ideograph)/i.test(format)) return chineseNumeral(number);
  if (/Letter$/.test(format)) return letters(number, format === "upperLetter" ? 65 : 97);
  if (/Roman$/.test(format)) return format === "upperRoman" ? roman(number) : roman(number).toLowerCase();
  return String(number);
}

const enclosed = (number: number, first: number, most: number) =>
  number >= 1 && number <= most ? String.fromCodePoint(first + number - 1) : String(number);

const fullWidth = (number: number) =>
  String(number).replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

const digitByDigit = (number: number) =>
  [...String(number)].map((digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");

/** a … z, aa, bb: the letter again for each round. */
const letters = (number: number, first: number) =>
  String.fromCodePoint(first + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));

const romanSigns = new Map([
  ...Object.entries({ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90 }),
  ...Object.entries({ L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 }),
]);

function roman(number: number): string {
  let [text, left] = ["", Math.min(number, 3999)];
  for (const [sign, size] of romanSigns) for (; left >= size; left -= size) text += sign;
  return text;
}
