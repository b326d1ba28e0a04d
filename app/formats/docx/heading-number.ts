import type { Lang } from "#app/domain/text/language.ts";

const digits = "零一二三四五六七八九";

/** 一、 and （一） (GB/T 9704, 7.3.3); in English 1. and (1). */
export function headingNumber(lang: Lang, level: 1 | 2, place: number): string {
  if (lang === "en") return level === 1 ? `${place}. ` : `(${place}) `;
  return level === 1 ? `${chineseNumber(place)}、` : `（${chineseNumber(place)}）`;
}

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function chineseNumber(many: number): string {
  const tens = Math.floor(many / 10);
  const ones = many % 10;
  if (tens === 0) return digits[ones] ?? "";
  return `${tens > 1 ? digits[tens] : ""}十${ones > 0 ? digits[ones] : ""}`;
}
