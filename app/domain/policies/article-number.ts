const digits = "零一二三四五六七八九";
const places = ["", "十", "百", "千"] as const;

/** 26 → 二十六; up to 9999, as articles are counted. */
export function inChinese(number: number): string {
  const read = [...String(number)].map(Number);
  const words = read
    .map((digit, at) => (digit === 0 ? "零" : `${digits[digit] ?? ""}${places[read.length - 1 - at] ?? ""}`))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
  return words.replace(/^一十/, "十");
}

/** 二十六 → 26; undefined for what is no number. */
export function fromChinese(words: string): number | undefined {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  let [sum, digit] = [0, 0];
  for (const sign of words.replace(/〇/g, "零")) {
    const place = places.findIndex((each) => each !== "" && each === sign);
    const value = digits.indexOf(sign);
    if (place > 0) {
      sum += (digit || 1) * 10 ** place;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return undefined;
  }
  const number = sum + digit;
  return number > 0 && number < 10_000 ? number : undefined;
}

/** How an article is called: 第二十六条, 第二十六条之一, Article 26, Article 26-1. */
export function articleName(lang: "zh-CN" | "en", number: string): string {
  const [main = "", inserted] = number.split("-");
  if (lang === "en") return `Article ${number}`;
  return `第${inChinese(Number(main))}条${inserted ? `之${inChinese(Number(inserted))}` : ""}`;
}
