const digits = "〇一二三四五六七八九";
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A whole number below ten thousand in Arabic (also full-width) or Chinese digits: 42, ４２, 四十二, 一〇二; undefined if none. */
export function wholeNumber(text: string): number | undefined {
  const plain = text.normalize("NFKC").replaceAll("零", "〇").replaceAll("两", "二");
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{2,4}$/.test(plain))
    return Number([...plain].map((digit) => digits.indexOf(digit)).join(""));
  if (!/^[〇一二三四五六七八九十百千]{1,9}$/.test(plain)) return undefined;
  let sum = 0;
  let waiting: number | undefined;
  for (const sign of plain) {
    const unit = units[sign];
    if (unit === undefined) {
      if (waiting) return undefined;
      waiting = digits.indexOf(sign);
    } else {
      sum += (waiting ?? 1) * unit;
      waiting = undefined;
    }
  }
  const number = sum + (waiting ?? 0);
  return number > 0 ? number : undefined;
}

/** A whole number from 1 to 9999 as it is counted: 12 is 十二, 105 is 一百零五. */
export function chineseNumeral(number: number): string {
  const places = ["千", "百", "十", ""];
  const each = [...String(number).padStart(4, "0")].map(Number);
  const text = each
    .map((digit, place) => (digit === 0 ? "〇" : `${digits.charAt(digit)}${places[place] ?? ""}`))
    .join("")
    .replace(/^〇+|〇+$/g, "")
    .replaceAll(/〇+/g, "零");
  return text.replace(/^一十/, "十");
}
